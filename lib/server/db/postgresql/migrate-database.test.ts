import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listMigrations } from '../migration-list'
import { migrateStore } from '../migrate'
import { probeStoreAt } from '../probe-store'
import { readStoreTables } from '../store-tables'
import { makeEmptyDatabase } from '../testing/postgresql-stores'
import { onDatabase } from '../testing/raw-store'
import { MIGRATIONS } from './migration-state'

const all = listMigrations('.', MIGRATIONS)
const goodSql = 'CREATE TABLE "Good" (id INTEGER PRIMARY KEY);'
const badSql = 'CREATE TABLE "Half" (id INTEGER);\nALTER TABLE "NoSuchTable" ADD COLUMN x TEXT;'

let root: string
let address: string
const migrate = () => migrateStore({ address, root, waitMs: 20_000 })
const tables = async () =>
  onDatabase(address, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    )
    return rows.map(({ name }) => name)
  })

beforeEach(async () => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cell-trial-atlas-project-')))
  cpSync('prisma', path.join(root, 'prisma'), { recursive: true })
  symlinkSync(path.resolve('scripts'), path.join(root, 'scripts'))
  address = await makeEmptyDatabase()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function addMigration(name: string, sql: string): void {
  mkdirSync(path.join(root, MIGRATIONS, name), { recursive: true })
  writeFileSync(path.join(root, MIGRATIONS, name, 'migration.sql'), sql)
}

describe('a migration run', () => {
  test('makes every table and column of the model file, sorts texts by their code points, and does nothing the second time', async () => {
    expect(await migrate()).toEqual({ applied: all, copyPath: null, wasRestored: false })
    expect(await columns()).toEqual(expectedColumns())
    await expect(probeStoreAt(address, root)).resolves.toBeUndefined()
    expect((await migrate()).applied).toEqual([])
  })

  test('that fails midway leaves the database as it was, says so, and can be repeated once mended (G4)', async () => {
    await migrate()
    const before = await tables()
    addMigration('20990101000000_good', goodSql)
    addMigration('20990101000001_bad', badSql)
    await expect(migrate()).rejects.toThrow(/Migrating .* failed .*NoSuchTable/s)
    expect((await tables()).filter((name) => name !== 'Good')).toEqual(before)
    addMigration('20990101000001_bad', 'CREATE TABLE "Half" (id INTEGER);')
    expect((await migrate()).applied).toContain('20990101000001_bad')
    expect(await tables()).toEqual([...before, 'Good', 'Half'].sort())
  })

  test('whose process is killed while the server works is stored whole or not at all, and the next run goes on (G4)', async () => {
    await migrate()
    addMigration(
      '20990101000000_slow',
      'CREATE TABLE "Half" (id INTEGER); SELECT pg_sleep(2); CREATE TABLE "Whole" (id INTEGER);',
    )
    const failing = expect(migrate()).rejects.toThrow('was stopped before it ended')
    await untilAsleep()
    process.kill(findChild(), 'SIGKILL')
    await failing
    const left = (await tables()).filter((name) => ['Half', 'Whole'].includes(name))
    expect([[], ['Half', 'Whole']]).toContainEqual(left)
    const { applied } = await migrate()
    expect(applied).toEqual(left.length === 0 ? ['20990101000000_slow'] : [])
    expect(await tables()).toEqual(expect.arrayContaining(['Half', 'Whole']))
    expect((await migrate()).applied).toEqual([])
  })

  test('of two at once, one does it and the other finds it done (G4)', async () => {
    const outcomes = await Promise.all([migrate(), migrate()])
    expect(outcomes.map(({ applied }) => applied.length).sort()).toEqual([0, all.length])
  })

  test('of an app older than the database is refused with a sentence that holds no password (G4)', async () => {
    addMigration('20990101000000_newer', goodSql)
    await migrate()
    rmSync(path.join(root, MIGRATIONS, '20990101000000_newer'), { recursive: true })
    await expect(migrate()).rejects.toThrow('was written by a newer version of this app')
    await expect(probeStoreAt(address, root)).rejects.toThrow('A newer version of this app wrote it')
  })
})

test('a database that is not there, or no server, is told in a sentence without the password', async () => {
  const missing = address.replace(/\/[^/]*$/, '/no_such_database').replace('//atlas', '//atlas:secret')
  await expect(migrateStore({ address: missing, root })).rejects.toThrow(
    /no_such_database cannot be used: .*does not exist/,
  )
  const nowhere = migrateStore({ address: 'postgresql://a:secret@127.0.0.1:1/atlas', root })
  await expect(nowhere).rejects.toThrow('The database postgresql://a:…@127.0.0.1:1/atlas cannot be used: ')
})

async function untilAsleep(): Promise<void> {
  const asleep = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`
  while ((await onDatabase(address, (client) => client.query(asleep))).rows.length === 0);
}

function findChild(): number {
  const script = path.join(root, 'scripts/apply-migrations.mjs')
  const [pid] = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes(script))
  return Number(pid)
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // it has ended
  }
}

async function columns(): Promise<Record<string, string[]>> {
  return onDatabase(address, async (client) => {
    const { rows } = await client.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name || CASE WHEN data_type = 'text' THEN ' ' || coalesce(collation_name, '?') ELSE '' END AS column
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name ~ '^[A-Z]' ORDER BY table_name, ordinal_position`,
    )
    const found: Record<string, string[]> = {}
    for (const { table, column } of rows) (found[table] ??= []).push(column)
    return found
  })
}

function expectedColumns(): Record<string, string[]> {
  const entries = readStoreTables('.').map(({ name, columns: listed }) => [
    name,
    listed.map((column) => (column.type === 'String' ? `${column.name} C` : column.name)),
  ])
  return Object.fromEntries(entries)
}
