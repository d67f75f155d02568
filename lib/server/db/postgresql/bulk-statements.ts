import { isDate } from 'node:util/types'
import type { PoolClient } from 'pg'
import type { Statements } from '../transaction-statements'
import { isInTransaction } from './guarded-adapter'
import { searchVector } from './search-vector'
import { withoutNul } from './without-nul'
import type { NumberedTable, WritingTurn } from './writing-turn'

/** The server takes 65,535 values a statement; fewer keep what it has to plan small. */
const MOST_VALUES = 8_000

/** Statements for many rows of the open transaction, in as few exchanges with the server as values allow. */
export function statementsOn(turn: WritingTurn, numbered: readonly NumberedTable[]): Statements {
  const numberOf = new Map(numbered.map(({ table, column }) => [table, column]))
  const whileOpen = <T>(run: (client: PoolClient) => Promise<T>): Promise<T> =>
    turn.inTurn(() => {
      const client = turn.held?.client
      if (!client || !isInTransaction(client))
        throw new Error('The transaction has ended; this statement was not run.')
      return run(client)
    })
  return {
    insertEach: (table, rows) =>
      whileOpen((client) => insertEach(client, { table, number: numberOf.get(table) }, rows)),
    updateEach: (table, rows) => whileOpen((client) => updateEach(client, table, rows)),
    replaceSearchRows: async (rows) => {
      const texts = rows.map(({ trialId, columns }) => ({ trialId, words: searchVector(columns) }))
      const into = { table: 'trial_search', number: undefined, ending: REPLACE_WORDS }
      await whileOpen((client) => insertEach(client, into, texts))
    },
    deferKeys: () => whileOpen(deferKeys),
  }
}

const REPLACE_WORDS = ' ON CONFLICT ("trialId") DO UPDATE SET words = EXCLUDED.words'

/** Foreign keys are looked at with every statement unless their tables say otherwise for the length of the transaction. */
async function deferKeys(client: PoolClient): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; key: string }>(
    `SELECT c.relname AS table, k.conname AS key FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  )
  const alter = (how: string) =>
    client.query(
      rows.map(({ table, key }) => `ALTER TABLE "${table}" ALTER CONSTRAINT "${key}" ${how};`).join('\n'),
    )
  await alter('DEFERRABLE INITIALLY DEFERRED')
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    await alter('NOT DEFERRABLE')
  }
}

async function insertEach(
  client: PoolClient,
  { table, number, ending = '' }: { table: string; number: string | undefined; ending?: string },
  rows: readonly object[],
): Promise<number[]> {
  const [first] = rows
  if (first === undefined) return []
  const columns = Object.keys(first)
  const names = columns.map(quoted).join()
  const answer = number === undefined ? ending : ` RETURNING ${quoted(number)} AS number`
  const atOnce = Math.max(1, Math.floor(MOST_VALUES / columns.length))
  const numbers: number[] = []
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    const places = some.map(
      (_, row) => `(${columns.map((_, column) => `$${String(row * columns.length + column + 1)}`).join()})`,
    )
    const sql = `INSERT INTO ${quoted(table)} (${names}) VALUES ${places.join()}${answer}`
    const found = await client.query<{ number: number }>(
      sql,
      some.flatMap((row) => values(row, columns)),
    )
    for (const row of found.rows) numbers.push(row.number)
  }
  return numbers
}

async function updateEach(
  client: PoolClient,
  table: string,
  rows: readonly { id: number; data: object }[],
): Promise<void> {
  for (const { id, data } of rows) {
    const columns = Object.keys(data)
    if (columns.length === 0) continue
    const assignments = columns.map((column, place) => `${quoted(column)} = $${String(place + 2)}`).join()
    await client.query(`UPDATE ${quoted(table)} SET ${assignments} WHERE id = $1`, [
      id,
      ...values(data, columns),
    ])
  }
}

function quoted(name: string): string {
  return `"${name}"`
}

function values(row: object, columns: readonly string[]): unknown[] {
  return columns.map((column) => bindable(Reflect.get(row, column)))
}

function bindable(value: unknown): unknown {
  if (isDate(value)) return value.toISOString() // the driver would write it in the time zone of this machine
  return value instanceof Uint8Array ? Buffer.from(value) : withoutNul(value ?? null)
}
