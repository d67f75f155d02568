import { statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backUpStore } from '../../lib/server/db/sqlite/store-backup'
import { restoreBackup } from '../../lib/server/db/sqlite/store-restore'
import { openTemporaryStore } from '../../lib/server/db/testing/temporary-store'
import { startWriter } from './testing/commands'

const megabytes = Number(process.env.BACKUP_MEGABYTES ?? 20)
const isMeasured = process.env.BACKUP_MEGABYTES !== undefined // by `npm run test:nightly`
const longest = isMeasured ? 5_000 : 50_000 // G1: 5 s for 200 MB; elsewhere ten times that guards against hanging

test(`a store of ${String(megabytes)} MB is backed up while it is written, and restored whole (G1)`, async () => {
  const store = await openTemporaryStore()
  await store.close()
  fill(store.path)
  const target = path.join(path.dirname(store.path), 'copy.db')
  const restored = path.join(path.dirname(store.path), 'restored/store.db')
  const writer = await startWriter(store.path)
  await writer.reaches(5)
  const acknowledged = writer.acknowledged()
  const began = performance.now()
  const copy = await backUpStore({ databasePath: store.path, target, root: process.cwd() })
  const took = performance.now() - began
  await writer.kill()
  expect(statSync(target).size).toBeGreaterThan(megabytes * 1_000_000)
  expect(copy.historyEntries).toBeGreaterThanOrEqual(acknowledged)
  const { facts } = await restoreBackup({
    file: target,
    databasePath: restored,
    root: process.cwd(),
    now: new Date(),
  })
  expect(facts).toMatchObject({ historyEntries: copy.historyEntries, dataVersion: copy.dataVersion })
  if (isMeasured)
    process.stdout.write(`measured G1: megabytes ${String(megabytes)}, backedUpMs ${took.toFixed(0)}\n`)
  expect(took).toBeLessThan(longest)
}, 600_000)

/** Bodies of registry records that do not shrink, as many as make the size. */
function fill(file: string): void {
  const handle = new Database(file)
  const at = '2026-11-27T10:00:00.000Z'
  handle.transaction(() => {
    for (let id = 1; id <= megabytes * 10; id += 1) {
      handle
        .prepare(
          `INSERT INTO RegistryRecord (id, registry, value, firstSeenAt, lastSeenAt) VALUES (?, 'r', ?, ?, ?)`,
        )
        .run(id, String(id), at, at)
      handle
        .prepare(
          `INSERT INTO RegistryVersion (id, recordId, number, contentHash, retrievedAt) VALUES (?, ?, 1, 'h', ?)`,
        )
        .run(id, id, at)
      handle.prepare(`INSERT INTO RegistryBody (versionId, gzip) VALUES (?, randomblob(101000))`).run(id)
    }
  })()
  handle.close()
}
