import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { migrateStore } from '../../lib/server/db/migrate'
import { backUpStore } from '../../lib/server/db/sqlite/store-backup'
import { restoreBackup } from '../../lib/server/db/sqlite/store-restore'
import { openTemporaryStore } from '../../lib/server/db/testing/temporary-store'
import { makeMigrationProject } from '../../lib/server/db/testing/migration-project'
import { runInAnotherProcess } from '../../lib/server/db/testing/other-process'
import { runCommand, startWriter } from './testing/commands'

const now = new Date('2026-11-27T10:15:02.003Z')
const root = process.cwd()
let place: string // of the store that is replaced
let backup: string

/** A store with three history entries, its backup beside it, and a fourth entry since. */
beforeEach(async () => {
  const store = await openTemporaryStore()
  await store.close()
  place = store.path
  backup = beside('backup.db')
  for (const seq of [1, 2, 3]) change(place, session(seq))
  await backUpStore({ databasePath: place, target: backup, root })
  change(place, session(4))
})

const beside = (name: string) => path.join(path.dirname(place), name)
const restore = (file = backup, databasePath = place) =>
  restoreBackup({ file, databasePath, root, now, waitMs: 300 })

describe('a restore', () => {
  test('of a backup taken while others wrote, into an empty place, gives a store the app boots on (G1)', async () => {
    const writer = await startWriter(place)
    await writer.reaches(20)
    const acknowledged = writer.acknowledged()
    await backUpStore({ databasePath: place, target: beside('live.db'), root })
    await writer.kill()
    const elsewhere = beside('new machine/data/store.db')
    const { exitCode, printed } = await runCommand('restore', [beside('live.db')], elsewhere)
    expect(printed).toMatch(
      /^Restored .*live\.db to .*store\.db\.\nSize .*\nIt is undamaged, its guards stand and its history is intact\.\nEverybody has to sign in again: 4 sign-ins ended\.$/,
    )
    expect(exitCode).toBe(0)
    expect(Number(ask(elsewhere, 'SELECT max(seq) FROM AuditEntry'))).toBeGreaterThanOrEqual(acknowledged)
    for (const sql of ['SELECT group_concat(chainHash) FROM AuditEntry', 'SELECT count(*) FROM "Change"'])
      expect(ask(elsewhere, sql)).toBe(ask(beside('live.db'), sql))
    expect(await boot(elsewhere)).toEqual({ exitCode: 0, printed: 'boots' })
  }, 120_000)

  test('keeps the store it replaces beside it, with what was stored since the backup', async () => {
    const outcome = await restore()
    expect(outcome).toMatchObject({ keptAs: `${place}.replaced-2026-11-27T101502003Z`, migrated: [] })
    expect(users(place)).toBe(3)
    expect(users(String(outcome.keptAs))).toBe(4)
    expect(leftovers()).toEqual([])
  })

  test('ends the sign-ins of the backup: one revoked since must not live again', async () => {
    expect((await restore()).endedSignIns).toBe(3)
    expect(ask(place, 'SELECT count(*) FROM Session')).toBe(0)
  })

  test('takes over where a migration had been interrupted: the next start does not put back what was there', async () => {
    writeFileSync(`${place}.migration-under-way.json`, JSON.stringify({ copyPath: null }))
    await restore()
    expect(await migrateStore({ address: place, root })).toMatchObject({ wasRestored: false })
    expect(users(place)).toBe(3)
  })

  test('replaces a store that nothing can read any more, and keeps its file', async () => {
    writeFileSync(place, 'garbage '.repeat(1_000))
    const { keptAs, keptFacts } = await restore()
    expect(keptFacts).toBeNull()
    expect(users(place)).toBe(3)
    expect(readFileSync(String(keptAs), 'utf8')).toContain('garbage')
  })

  test('brings a backup of an earlier version up to this one before it takes the place', async () => {
    const project = makeMigrationProject()
    try {
      project.addMigration(
        '20990101000000_later',
        'CREATE TABLE "Later" ("id" INTEGER NOT NULL PRIMARY KEY);',
      )
      const { migrated } = await restoreBackup({ file: backup, databasePath: place, root: project.root, now })
      expect(migrated).toEqual(['20990101000000_later'])
      expect(ask(place, 'SELECT count(*) FROM "Later"')).toBe(0)
      expect(users(place)).toBe(3)
    } finally {
      project.remove()
    }
  })
})

describe('while another process holds the store a restore is refused and changes nothing:', () => {
  test('one that is only reading and idle, named by its number; once it is killed the restore goes ahead', async () => {
    const holder = await startWriter(place, ['idle'])
    const before = readFileSync(place)
    const { exitCode, printed } = await runCommand('restore', [backup], place)
    expect(exitCode).toBe(1)
    expect(printed).toMatch(
      new RegExp(
        `^The store .* is in use by ${nameOf(holder.pid)}\\. Stop it first, then run this again\\. Nothing was changed\\.$`,
      ),
    )
    expect(readFileSync(place).equals(before)).toBe(true)
    await holder.kill()
    expect((await restore()).facts.historyEntries).toBe(0)
  }, 120_000)

  test('a server killed in the middle of writing holds it no longer, and all it acknowledged is kept', async () => {
    const writer = await startWriter(place)
    await writer.reaches(10)
    await expect(restore()).rejects.toThrow(/is in use by .*process/)
    await writer.kill()
    const acknowledged = writer.acknowledged()
    const { keptAs } = await restore()
    expect(Number(ask(String(keptAs), 'SELECT max(seq) FROM AuditEntry'))).toBeGreaterThanOrEqual(
      acknowledged,
    )
  }, 120_000)

  test('one that migrates it', async () => {
    const holder = runInAnotherProcess(`${place}.migration-lock`, [
      'BEGIN EXCLUSIVE',
      'say:locked',
      'wait:60000',
    ])
    await holder.heard('locked')
    await expect(restore()).rejects.toThrow('Another process is migrating')
    holder.kill()
    await holder.ended
  })
})

// Where nothing can be asked of the file, only Linux tells who holds it.
if (process.platform === 'linux')
  test('a restore is refused while another process holds a store nothing can read', async () => {
    const holder = runInAnotherProcess(place, ['PRAGMA user_version', 'say:open', 'wait:60000'])
    await holder.heard('open')
    writeFileSync(place, 'garbage '.repeat(1_000))
    await expect(restore()).rejects.toThrow('is in use by process')
    holder.kill()
    await holder.ended
    expect(users((await restore()) && place)).toBe(3)
  })

describe('a restore refuses, and leaves the store as it is,', () => {
  test.each<[string, (file: string) => void, RegExp]>([
    ['a file that is not there', () => undefined, /^There is no file .*given\.db\.$/],
    ['a folder', (file) => mkdirSync(file), /given\.db is no file\. Name a backup\.$/],
    [
      'an empty file',
      (file) => writeFileSync(file, ''),
      /given\.db is a SQLite database, but no store of this app\.$/,
    ],
    [
      'a text file',
      (file) => writeFileSync(file, 'text, '.repeat(2_000)),
      /given\.db is damaged or no database \(/,
    ],
    ['a file cut off', (file) => truncateSync(copied(file), 100_000), /given\.db is damaged/],
    [
      'the database of another program',
      (file) => new Database(file).exec('CREATE TABLE t (x)').close(),
      /no store of this app/,
    ],
    [
      'one of a newer version',
      spoilt(
        `UPDATE _prisma_migrations SET migration_name = '2099_new' WHERE migration_name LIKE '%_curation'`,
      ),
      /newer version of this app \(migration 2099_new\)\. Use that version\.$/,
    ],
    [
      'a half-applied migration',
      spoilt('UPDATE _prisma_migrations SET finished_at = NULL'),
      /half-applied migration/,
    ],
    [
      'a missing guard',
      spoilt('DROP TRIGGER guard_audit_entry_no_delete'),
      /lacks the guards guard_audit_entry_no_delete: somebody changed it/,
    ],
    [
      'a history somebody wrote into',
      spoilt(forgedEntry()),
      /The history of .*given\.db is not intact: entry 1 was changed/,
    ],
  ])('%s', async (_, make, sentence) => {
    const given = beside('given.db')
    make(given)
    const before = readFileSync(place)
    await expect(restore(given)).rejects.toThrow(sentence)
    expect(readFileSync(place).equals(before)).toBe(true)
    expect(leftovers()).toEqual([])
    expect(readdirSync(path.dirname(place)).filter((name) => name.includes('replaced'))).toEqual([])
  })

  test('the store itself', async () => {
    await expect(restore(place)).rejects.toThrow('is the store itself. Name a backup of it.')
  })
})

/** Work folders and half files beside the store; there should be none. */
function leftovers(): string[] {
  return readdirSync(path.dirname(place)).filter((name) => /restoring|partial/.test(name))
}

/** How a refusal names a process: by number and command on Linux. */
function nameOf(pid: number | undefined): string {
  return process.platform === 'linux' ? `process ${String(pid)} \\(.*\\)` : 'another process'
}

/** What the server does before it answers anybody, in a process of its own. */
async function boot(databasePath: string) {
  return runCommand('store/testing/boot-process', [], databasePath)
}

function users(file: string): unknown {
  return ask(file, 'SELECT count(*) FROM User')
}

function ask(file: string, sql: string): unknown {
  const handle = new Database(file, { readonly: true })
  try {
    return handle.prepare(sql).pluck().get()
  } finally {
    handle.close()
  }
}

function change(file: string, sql: string): void {
  new Database(file).exec(sql).close()
}

function copied(file: string): string {
  copyFileSync(backup, file)
  return file
}

function spoilt(sql: string): (file: string) => void {
  return (file) => change(copied(file), sql)
}

/** A user with one sign-in. */
function session(number: number): string {
  const [id, at] = [String(number), '2026-11-27T10:00:00.000Z']
  return `INSERT INTO User (id, name, email, createdAt, updatedAt, handle) VALUES ('${id}', 'n', 'e${id}', '${at}', '${at}', 'h${id}');
    INSERT INTO Session (id, expiresAt, token, createdAt, updatedAt, userId) VALUES ('${id}', '${at}', 't${id}', '${at}', '${at}', '${id}')`
}

function forgedEntry(): string {
  return `INSERT INTO AuditEntry (seq, at, actorId, actorHandle, action, entityType, entityId, changes, chainHash)
    VALUES (1, '', '', '', '', '', '', '[]', '')`
}
