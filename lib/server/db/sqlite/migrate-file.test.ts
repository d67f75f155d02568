import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrateFile } from './migrate-file'
import { findMissingGuards, readGuards } from './guards'
import { startMigrating } from '../testing/migrate-process'
import { makeMigrationProject, type MigrationProject } from '../testing/migration-project'
import { holdWriteLock } from '../testing/other-process'

const first = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name))
const goodSql = 'CREATE TABLE "Good" ("id" INTEGER NOT NULL PRIMARY KEY);'
const badSql = 'CREATE TABLE "Half" ("id" INTEGER);\nALTER TABLE "NoSuchTable" ADD COLUMN "x" TEXT;'
/** Makes a table, then counts for some seconds: long enough to be killed in the middle. */
const slowSql = `CREATE TABLE "Half" ("id" INTEGER);
CREATE TABLE "Slow" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000000) SELECT count(*) AS c FROM n;`

let project: MigrationProject
const migrate = (waitMs = 5_000) =>
  migrateFile({ databasePath: project.databasePath, root: project.root, waitMs })

beforeEach(() => {
  project = makeMigrationProject()
})
afterEach(() => project.remove())

describe('a migration run', () => {
  test('makes the store where there is none, with every migration, the search table and the guards', async () => {
    expect(await migrate()).toEqual({ applied: first, copyPath: null, wasRestored: false })
    expect(ask('PRAGMA journal_mode')).toBe('wal')
    expect(ask("SELECT count(*) FROM trial_search WHERE trial_search MATCH 'x'")).toBe(0)
    expect(missingGuards()).toEqual([])
  })

  test('does nothing the second time', async () => {
    await migrate()
    const before = readFileSync(project.databasePath)
    expect(await migrate()).toEqual({ applied: [], copyPath: null, wasRestored: false })
    expect(readFileSync(project.databasePath).equals(before)).toBe(true)
  })

  test('keeps a copy of the store as it was, under a name that says before what', async () => {
    await migrateWithRow()
    project.addMigration('20990101000000_good', goodSql)
    const { applied, copyPath } = await migrate()
    expect(applied).toEqual(['20990101000000_good'])
    expect(copyPath).toBe(`${project.databasePath}.before-20990101000000_good`)
    expect(tablesOf(String(copyPath))).not.toContain('Good')
    expect(tablesOf(project.databasePath)).toContain('Good')
    expect(storedRows(String(copyPath))).toEqual(['kept'])
  })

  test('puts back the guards of a table that the migration redefined', async () => {
    await migrate()
    project.addMigration('20990101000000_redefine', redefineComment)
    await migrate()
    expect(tablesOf(project.databasePath)).toContain('Comment')
    expect(missingGuards()).toEqual([])
  })

  test('puts back a changed guard without any migration', async () => {
    await migrate()
    run('DROP TRIGGER guard_claim_no_delete')
    expect(missingGuards()).toEqual(['guard_claim_no_delete'])
    await migrate()
    expect(missingGuards()).toEqual([])
  })
})

describe('a migration that fails midway (G4)', () => {
  test('leaves the store as it was, says so, and the next one works', async () => {
    await migrateWithRow()
    project.addMigration('20990101000000_bad', badSql)
    await expect(migrate()).rejects.toThrow(/20990101000000_bad.* put back as it was before/)
    expect(tablesOf(project.databasePath)).not.toContain('Half')
    expect(storedRows(project.databasePath)).toEqual(['kept'])
    expect(missingGuards()).toEqual([])

    project.addMigration('20990101000000_bad', goodSql)
    expect((await migrate()).applied).toEqual(['20990101000000_bad'])
    expect(storedRows(project.databasePath)).toEqual(['kept'])
  })

  test('leaves no store where there was none', async () => {
    project.addMigration('20990101000000_bad', badSql)
    await expect(migrate()).rejects.toThrow('20990101000000_bad')
    expect(existsSync(project.databasePath)).toBe(false)
  })

  test('ends the command with an exit code and a sentence', async () => {
    project.addMigration('20990101000000_bad', badSql)
    const { code, printed } = await startMigrating(project).ended
    expect(code).toBe(1)
    expect(printed).toContain('the file was put back as it was before')
    expect(printed).not.toMatch(/\n\s+at /)
  })
})

describe('a migration killed in the middle (G4)', () => {
  beforeEach(async () => {
    await migrateWithRow()
    project.addMigration('20990101000000_slow', slowSql)
  })

  test('is undone by the next run, which then applies what there is to apply', async () => {
    const running = startMigrating(project)
    await untilHalfDone()
    running.kill()
    expect((await running.ended).code).toBe(null)
    expect(noteExists()).toBe(true)

    project.removeMigration('20990101000000_slow')
    project.addMigration('20990102000000_good', goodSql)
    const outcome = await migrate(30_000) // the process applying it has no parent left and ends by itself
    expect(outcome).toMatchObject({ wasRestored: true, applied: ['20990102000000_good'] })
    expect(tablesOf(project.databasePath)).not.toContain('Half')
    expect(storedRows(project.databasePath)).toEqual(['kept'])
    expect(missingGuards()).toEqual([])
  })

  test('is undone at once when only the process applying it died', async () => {
    const failing = expect(migrate()).rejects.toThrow('was stopped before it ended')
    await untilHalfDone()
    process.kill(findChild('apply-migrations.mjs'), 'SIGKILL')
    await failing
    expect(tablesOf(project.databasePath)).not.toContain('Half')
    expect(storedRows(project.databasePath)).toEqual(['kept'])
  })
})

describe('several processes', () => {
  test('of two that migrate at once, one does and the other finds it done (G4)', async () => {
    const outcomes = await Promise.all([startMigrating(project).ended, startMigrating(project).ended])
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
    const sentences = outcomes.map(({ printed }) => printed.trim()).sort()
    expect(sentences).toEqual([`Applied ${first.join(', ')}.`, 'The store is up to date.'])
  })

  test('a store that another process has open is left alone, with a sentence', async () => {
    await migrateWithRow()
    project.addMigration('20990101000000_good', goodSql)
    const other = new Database(project.databasePath)
    other.prepare('SELECT 1 FROM Setting').get()
    await expect(migrate(200)).rejects.toThrow(/Another process has .* open\. Stop it/)
    expect(tablesOf(project.databasePath)).not.toContain('Good')
    other.close()
    expect((await migrate()).applied).toEqual(['20990101000000_good'])
  })

  test('a guard is put back also while a server has the store open and writes now and then', async () => {
    await migrateWithRow()
    run('DROP TRIGGER guard_claim_no_delete')
    const server = holdWriteLock(project.databasePath, 500)
    await server.heard('locked')
    await migrate()
    expect(await server.ended).toBe(0)
    expect(missingGuards()).toEqual([])
    expect(storedRows(project.databasePath)).toEqual(['kept', 'theirs'])
  })

  test('an app older than the store refuses with a sentence (G4)', async () => {
    project.addMigration('20990101000000_newer', goodSql)
    await migrate()
    project.removeMigration('20990101000000_newer')
    const before = readFileSync(project.databasePath)
    const { code, printed } = await startMigrating(project).ended
    expect(code).toBe(1)
    expect(printed).toContain('was written by a newer version of this app (migration 20990101000000_newer)')
    expect(readFileSync(project.databasePath).equals(before)).toBe(true)
  })

  test('a folder that cannot be written to is told with the variable to set', async () => {
    const databasePath = path.join(project.root, 'prisma/guards.sql/store.db')
    const refused = migrateFile({ databasePath, root: project.root })
    await expect(refused).rejects.toThrow(/cannot be made: .*Set DATABASE_URL/)
  })
})

const redefineComment = `PRAGMA defer_foreign_keys=ON;
CREATE TABLE "new_Comment" ("id" TEXT NOT NULL PRIMARY KEY, "changeSetId" TEXT, "entityType" TEXT, "entityId" TEXT,
  "authorId" TEXT NOT NULL, "body" TEXT NOT NULL, "createdAt" TEXT NOT NULL);
DROP TABLE "Comment";
ALTER TABLE "new_Comment" RENAME TO "Comment";`

async function migrateWithRow(): Promise<void> {
  await migrate()
  run("INSERT INTO Setting (key, value, updatedAt) VALUES ('kept', '1', '2026-01-01T00:00:00Z')")
}

/** Waits for the first statement of the slow migration to be in the file while its second runs. */
async function untilHalfDone(): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (noteExists() && readsHalf()) return
    await sleep(20)
  }
  throw new Error('The slow migration never came to its middle.')
}

function noteExists(): boolean {
  return existsSync(`${project.databasePath}.migration-under-way.json`)
}

function findChild(script: string): number {
  return Number(execFileSync('pgrep', ['-P', String(process.pid), '-f', script], { encoding: 'utf8' }))
}

/** While the engine holds its lock the table cannot be read; the log of the file then shows its name. */
function readsHalf(): boolean {
  const log = `${project.databasePath}-wal`
  return existsSync(log) && readFileSync(log).includes('CREATE TABLE "Half"')
}

function missingGuards(): string[] {
  return withHandle(project.databasePath, (handle) => findMissingGuards(handle, readGuards(project.root)))
}

function storedRows(databasePath: string): unknown[] {
  return withHandle(databasePath, (handle) => handle.prepare('SELECT key FROM Setting').pluck().all())
}

function tablesOf(databasePath: string): unknown[] {
  const sql = "SELECT name FROM sqlite_master WHERE type = 'table'"
  return withHandle(databasePath, (handle) => handle.prepare(sql).pluck().all())
}

function ask(sql: string): unknown {
  return withHandle(project.databasePath, (handle) => handle.prepare(sql).pluck().get())
}

function run(sql: string): void {
  withHandle(project.databasePath, (handle) => handle.exec(sql))
}

function withHandle<T>(databasePath: string, work: (handle: Database.Database) => T): T {
  const handle = new Database(databasePath, { fileMustExist: true })
  try {
    return work(handle)
  } finally {
    handle.close()
  }
}
