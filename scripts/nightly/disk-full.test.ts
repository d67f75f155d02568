import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { ulid } from 'ulid'
import { afterAll, expect, test, vi } from 'vitest'
import { closeStore } from '../../lib/server/db/open-store'
import { study } from '../../lib/server/registries/testing/import-files'
import { openFoundingStore } from '../../prisma/seed/testing/founding-store'
import { type BuiltServer, copiedApp } from '../bad-days/testing/built-server'
import { callAs, type Curator, signedIn } from '../bad-days/testing/curator'
import { measured } from '../bad-days/testing/measured'
import { askRaw } from '../bad-days/testing/raw-request'
import { allowSelfReview } from '../kill/testing/allow-self-review'
import { type AcknowledgedEdit, findLosses } from '../kill/testing/find-losses'
import { wholeEdit } from '../kill/testing/whole-edit'
import { runCommand } from '../store/testing/commands'

// A volume of its own, so that nobody else's disk fills up: mounting one takes root.
const volume = mkdtempSync(path.join(tmpdir(), 'atlas-small-volume-'))
const app = copiedApp()
const filler = path.join(volume, 'filler')
const storePath = path.join(volume, 'store.db')

afterAll(async () => {
  await app.remove()
  await closeStore() // which looked for losses there
  execFileSync('umount', [volume])
  rmSync(volume, { recursive: true })
})

test('on a full disk nothing is saved by half, what failed is told, reading goes on, and with room again all goes on without a restart (A8)', async () => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', volume])
  const store = await openFoundingStore()
  await allowSelfReview()
  await store.close()
  copyFileSync(store.path, storePath)
  const server = await app.start(storePath)
  const curator = await signedIn(server, storePath, 'reviewer')
  const acknowledged: AcknowledgedEdit[] = []
  expect(await save(server, curator, acknowledged)).toContain('"ok":true')

  fillDisk()
  const refused = await saveUntilRefused(server, curator, acknowledged)
  expect(refused).toContain('The disk of the atlas is full')
  expect((await askRaw(server.origin, '/trials/NCT06138210')).status).toBe(200)
  expect((await askRaw(server.origin, '/api/v1/trials?facets=1')).status).toBe(200)
  const file = await askRaw(server.origin, '/api/v1/trials/export?format=xlsx') // leaves an entry or does not leave
  expect([file.status, file.body]).toEqual([507, expect.stringContaining('The disk of the atlas is full')])
  await readyBecomes(server, 503)
  const backup = await runCommand('backup', [path.join(volume, 'copy.db')], storePath)
  expect([backup.exitCode, backup.printed]).toEqual([1, expect.stringMatching(/full/i)])
  const studies = path.join(tmpdir(), `${ulid()}.json`)
  writeFileSync(
    studies,
    JSON.stringify(Array.from({ length: 300 }, (_, at) => study(`NCT4${String(at).padStart(7, '0')}`))),
  )
  const before = count('Trial')
  const stopped = await runCommand('import', [studies], storePath)
  expect([stopped.exitCode, stopped.printed]).toEqual([1, expect.stringMatching(/full/i)])
  expect(count('Trial')).toBeLessThan(before + 300)

  rmSync(filler)
  await readyBecomes(server, 200)
  expect(await save(server, curator, acknowledged)).toContain('"ok":true')
  expect((await runCommand('import', [studies], storePath)).exitCode).toBe(0)
  expect(count('Trial')).toBe(before + 300)
  expect((await askRaw(server.origin, '/api/v1/trials/export?format=xlsx')).status).toBe(200)
  await server.stop()
  expect(await findLosses(storePath, acknowledged)).toEqual([])
  measured('A8', { savedBeforeFull: acknowledged.length - 2, lost: 0 })
}, 300_000)

function fillDisk(): void {
  const { bavail, bsize } = statfsSync(volume)
  writeFileSync(filler, Buffer.alloc(bavail * bsize))
}

/** The log has some room of its own, so that a few more are saved; what the first one heard that was not. */
async function saveUntilRefused(
  server: BuiltServer,
  curator: Curator,
  acknowledged: AcknowledgedEdit[],
): Promise<string> {
  for (let most = 2_000; most > 0; most -= 1) {
    const answer = await save(server, curator, acknowledged)
    if (!answer.includes('"ok":true')) return answer
  }
  throw new Error('The disk did not fill up.')
}

async function save(
  server: BuiltServer,
  curator: Curator,
  acknowledged: AcknowledgedEdit[],
): Promise<string> {
  const trial = readTrial()
  const text = `saw ${ulid()}`
  const edit = wholeEdit(trial.publicId, trial.version, text)
  const answer =
    (await callAs(curator, server, 'app/curate/editor-actions.ts saveEditAction', edit)) ?? 'nothing'
  if (answer.includes('"ok":true'))
    acknowledged.push({ proposalId: edit.id, trialId: trial.id, version: trial.version + 1, text })
  return answer
}

function readTrial(): { id: number; publicId: string; version: number } {
  const handle = new Database(storePath, { readonly: true })
  const sql = `SELECT id, publicId, version FROM Trial WHERE scope = 'in' ORDER BY id LIMIT 1`
  const trial = handle.prepare<[], { id: number; publicId: string; version: number }>(sql).get()
  handle.close()
  if (!trial) throw new Error('The founding store holds no trial.')
  return trial
}

function count(table: string): number {
  const handle = new Database(storePath, { readonly: true })
  const rows = Number(handle.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
  handle.close()
  return rows
}

async function readyBecomes({ origin }: BuiltServer, status: number): Promise<void> {
  await vi.waitFor(async () => expect((await askRaw(origin, '/api/health/ready')).status).toBe(status), {
    timeout: 30_000,
  })
}
