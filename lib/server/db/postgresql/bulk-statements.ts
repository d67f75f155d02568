import { isDate } from 'node:util/types'
import type { PoolClient } from 'pg'
import type { Statements } from '../transaction-statements'
import { isInTransaction } from './guarded-adapter'
import { searchVector } from './search-vector'
import type { NumberedTable, WritingTurn } from './writing-turn'

/** The server takes 65,535 values a statement; fewer keep what it has to plan small. */
const MOST_VALUES = 8_000

/** Statements for many rows of the open transaction, in as few exchanges with the server as values allow. */
export function statementsOn(turn: WritingTurn, numbered: readonly NumberedTable[]): Statements {
  const numberOf = new Map(numbered.map(({ table, column }) => [table, column]))
  const client = (): PoolClient => {
    const open = turn.held?.client
    if (!open || !isInTransaction(open))
      throw new Error('The transaction has ended; this statement was not run.')
    return open
  }
  return {
    insertEach: async (table, rows) => insertEach(client(), { table, number: numberOf.get(table) }, rows),
    updateEach: async (table, rows) => updateEach(client(), table, rows),
    replaceSearchRows: async (rows) => {
      const texts = rows.map(({ trialId, columns }) => ({ trialId, words: searchVector(columns) }))
      const replace = ' ON CONFLICT ("trialId") DO UPDATE SET words = EXCLUDED.words'
      await insertEach(client(), { table: 'trial_search', number: undefined, ending: replace }, texts)
    },
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
  return value instanceof Uint8Array ? Buffer.from(value) : (value ?? null)
}
