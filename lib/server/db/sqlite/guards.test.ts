import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyGuards, findMissingGuards, readGuards } from './guards'
import { FIXTURE_ROWS, PROVOCATIONS } from '../testing/guard-provocations'
import { openTemporaryStore } from '../testing/temporary-store'
import { inTransaction } from '../transaction'

const guards = readGuards(process.cwd())
let handle: Database.Database

beforeEach(async () => {
  handle = new Database((await openTemporaryStore()).path)
  handle.pragma('foreign_keys = OFF')
})
afterEach(() => handle.close())

test('every trigger of guards.sql is read as a guard', () => {
  const text = readFileSync('prisma/guards.sql', 'utf8')
  expect(guards).toHaveLength(text.split('CREATE TRIGGER').length - 1)
  expect(guards.length).toBeGreaterThan(60)
})

test('a migrated store holds every guard', () => {
  expect(findMissingGuards(handle, guards)).toEqual([])
})

test('a guard that was dropped, weakened or emptied is missed by name, and put back', () => {
  handle.exec('DROP TRIGGER guard_claim_no_delete; DROP TRIGGER guard_trial_no_delete')
  handle.exec('CREATE TRIGGER guard_trial_no_delete BEFORE DELETE ON Trial BEGIN SELECT 1; END')
  expect(findMissingGuards(handle, guards)).toEqual(['guard_trial_no_delete', 'guard_claim_no_delete'])
  applyGuards(handle, guards)
  expect(findMissingGuards(handle, guards)).toEqual([])
})

test('every guard has a provocation, and every provocation a guard', () => {
  expect([...PROVOCATIONS.keys()].sort()).toEqual(guards.map(({ name }) => name).sort())
})

describe('what the store refuses', () => {
  test.each(guards.map(({ name, sql }) => [name, sql] as const))('%s', (name, sql) => {
    for (const row of FIXTURE_ROWS) handle.exec(row)
    const refusal = /RAISE\(ABORT, '(.*)'\)/.exec(sql)?.[1] ?? 'no sentence'
    const provoke = () => provokeOnce(handle, PROVOCATIONS.get(name) ?? '')
    expect(provoke()).toBe(refusal)
    handle.exec(`DROP TRIGGER ${name}`)
    expect(provoke()).not.toBe(refusal)
  })
})

test('every enum column of the schema is held to its list, and the list is the enum', () => {
  const expected = readEnumColumns(readFileSync('prisma/schema.prisma', 'utf8'))
  expect(expected.length).toBeGreaterThan(10)
  for (const { model, column, words } of expected)
    for (const event of ['INSERT', `UPDATE OF "${column}"`]) {
      const list = `NEW."${column}" NOT IN (${words.map((word) => `'${word}'`).join(', ')})`
      const found = guards.filter(
        ({ sql }) => sql.includes(`BEFORE ${event} ON "${model}"`) && sql.includes(list),
      )
      expect(found, `${event} ${model}.${column}`).toHaveLength(1)
    }
})

test('of a claim only its decision and what became of it can change', () => {
  for (const row of FIXTURE_ROWS) handle.exec(row)
  const columns = handle.prepare("SELECT name FROM pragma_table_info('Claim')").pluck().all().map(String)
  const words = new Map(Object.entries({ missing: 'NOT_REPORTED', basis: 'rule', state: 'draft' }))
  const isRefused = (column: string) =>
    provokeOnce(handle, `UPDATE Claim SET "${column}" = '${words.get(column) ?? 'changed'}'`).includes(
      'never changed',
    )
  const open = [
    'trialId',
    'state',
    'isDisputed',
    'note',
    'basisVersionId',
    'reason',
    'acceptedAt',
    'decidedAt',
  ]
  expect(columns.filter((column) => !isRefused(column))).toEqual([
    ...open,
    ...['decidedById', 'endedAt', 'changeSetId', 'decidedByHandle', 'decisionReason'],
  ])
})

test('a command that a guard stops hears the guard in words', async () => {
  handle.exec(
    "INSERT INTO Source (id, kind, title, createdAt) VALUES ('a', 'paper', 't', '2026-01-01T00:00:00Z')",
  )
  const deleting = inTransaction((tx) => tx.source.delete({ where: { id: 'a' } }))
  await expect(deleting).rejects.toThrow('Source rows are never deleted: it stays cited')
})

test('the writer cannot drop a row by writing another over it', async () => {
  handle.exec("INSERT INTO Product (id, name, createdAt, updatedAt) VALUES ('a', 'first', '', '')")
  const replacing = inTransaction(
    (tx) =>
      tx.$executeRaw`INSERT OR REPLACE INTO Product (id, name, createdAt, updatedAt) VALUES ('a', 'second', '', '')`,
  )
  await expect(replacing).rejects.toThrow('Product rows are never deleted')
})

function provokeOnce(database: Database.Database, sql: string): string {
  try {
    database.exec('SAVEPOINT provocation')
    database.exec(sql)
    return 'nothing was refused'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    database.exec('ROLLBACK TO provocation; RELEASE provocation')
  }
}

function readEnumColumns(schema: string) {
  const blocks = [...schema.matchAll(/^(enum|model) (\w+) \{\n([\s\S]*?)^\}/gm)]
  const words = new Map<string, string[]>()
  for (const [, kind, name = '', body = ''] of blocks)
    if (kind === 'enum') words.set(name, body.trim().split(/\s+/))
  return blocks
    .filter(([, kind]) => kind === 'model')
    .flatMap(([, , model = '', body = '']) =>
      [...body.matchAll(/^ +(\w+) +(\w+)/gm)].map(([, column = '', type = '']) => ({
        model,
        column,
        words: words.get(type),
      })),
    )
    .flatMap(({ model, column, words: list }) => (list ? [{ model, column, words: list }] : []))
}
