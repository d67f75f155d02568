import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrateFile } from './migrate-file'
import { makeMigrationProject, type MigrationProject } from '../testing/migration-project'

const migrations = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name))
/** Tables that were made before anything of the app could write to them: no store holds a row from before this migration. */
const UNUSED_UNTIL: Record<string, string> = {
  ChangeSet: '20261127092439_curation',
  Comment: '20261127092439_curation',
  Invitation: '20261127092439_curation',
  SecondEntry: '20261127092439_curation',
  ChangeSetItem: '20261127092439_curation',
  FrozenView: '20261127214451_frozen_views',
}

let project: MigrationProject
beforeEach(() => (project = makeMigrationProject()))
afterEach(() => project.remove())

test.each(migrations.slice(0, -1).map((name, at) => [at + 1, name] as const))(
  'a store of %i migrations (up to %s), a row in every table, comes to this app with its rows, and a second run changes nothing (G3)',
  async (count) => {
    for (const later of migrations.slice(count)) project.removeMigration(later)
    writeGuards('') // those of today speak of tables of today
    await migrate()
    const before = fillAndRead(project.databasePath, String(migrations[count - 1]))
    expect(Object.keys(before).length).toBeGreaterThan(20)
    cpSync('prisma/migrations', path.join(project.root, 'prisma/migrations'), { recursive: true })
    writeGuards(readFileSync('prisma/guards.sql', 'utf8'))
    expect((await migrate()).applied).toEqual(migrations.slice(count))
    expect(readAgain(project.databasePath, before)).toEqual(before)
    const file = readFileSync(project.databasePath)
    expect((await migrate()).applied).toEqual([])
    expect(readFileSync(project.databasePath).equals(file)).toBe(true)
  },
)

const migrate = () => migrateFile({ databasePath: project.databasePath, root: project.root })

function writeGuards(sql: string): void {
  writeFileSync(path.join(project.root, 'prisma/guards.sql'), sql)
}

type Row = Record<string, unknown>

/** Puts one row into every table, each naming the one of every other, and gives them as they stand. */
function fillAndRead(file: string, newest: string): Record<string, Row> {
  const store = new Database(file)
  store.pragma('foreign_keys = OFF')
  const tables = store
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'
      AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'trial\\_search%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
    .map(String)
    .filter((table) => (UNUSED_UNTIL[table] ?? '') <= newest)
  const rows = Object.fromEntries(tables.map((table) => [table, fillTable(store, table)]))
  store.close()
  return rows
}

function fillTable(store: Database.Database, table: string): Row {
  const columns = store.prepare<[], { name: string; type: string }>(`PRAGMA table_info("${table}")`).all()
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map(({ type }) => valueOf(type))
  store.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values.map(() => '?').join(', ')})`).run(values)
  return readRow(store, table, names)
}

function valueOf(type: string): unknown {
  if (/INT|REAL|BOOLEAN/i.test(type)) return 1
  if (/BLOB/i.test(type)) return Buffer.from([1, 0, 255])
  return /DATE/i.test(type) ? '2026-01-01T00:00:00.000Z' : 'α “one”'
}

function readAgain(file: string, before: Record<string, Row>): Record<string, Row> {
  const store = new Database(file, { readonly: true })
  const rows = Object.entries(before).map(([table, row]) => {
    const names = Object.keys(row)
      .map((name) => `"${name}"`)
      .join(', ')
    return [table, readRow(store, table, names)]
  })
  store.close()
  return Object.fromEntries(rows)
}

function readRow(store: Database.Database, table: string, names: string): Row {
  const rows = store.prepare<[], Row>(`SELECT ${names} FROM "${table}"`).all()
  expect(rows, table).toHaveLength(1)
  return rows[0] ?? {}
}
