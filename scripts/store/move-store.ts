import { createHash } from 'node:crypto'
import { engineOf } from '../../lib/server/db/engines'
import { pointStoreAt } from '../../lib/server/db/open-store'
import type { StoredValue, StoreHandle } from '../../lib/server/db/store-handle'
import { readStoreTables, sameOnBoth, type StoreTable } from '../../lib/server/db/store-tables'
import { statementsOf } from '../../lib/server/db/transaction-statements'
import { inTransaction } from '../../lib/server/db/transaction'

const ROWS_AT_ONCE = 2_000
const LONGEST_MS = 12 * 3_600_000

/** What a table holds: how many rows, and the SHA-256 of all of them in the order of their keys. */
export interface TableHash {
  table: string
  rows: number
  hash: string
}

/** Copies every row of one store, as it is at one instant, into another of the same migrations that holds none. */
export async function copyStore(from: string, to: string, root: string): Promise<void> {
  const tables = readStoreTables(root)
  const source = engineOf(from).openHandle(from)
  try {
    source.begin()
    await pointStoreAt(to)
    await inTransaction(
      async (tx) => {
        const statements = statementsOf(tx)
        const checkKeys = await statements.deferKeys()
        for (const table of tables)
          for (const rows of batchesOf(source, table))
            await statements.insertEach(table.name, rows.map(named(table)))
        await checkKeys()
      },
      { timeoutMs: LONGEST_MS },
    )
  } finally {
    source.close()
  }
}

/** Hashes every table of a store at one instant; equal rows have equal hashes on every engine. */
export function hashStore(address: string, root: string): TableHash[] {
  const handle = engineOf(address).openHandle(address)
  try {
    handle.begin()
    return readStoreTables(root).map((table) => hashTable(handle, table))
  } finally {
    handle.close()
  }
}

function hashTable(handle: StoreHandle, table: StoreTable): TableHash {
  const hash = createHash('sha256')
  let rows = 0
  for (const batch of batchesOf(handle, table))
    for (const row of batch) {
      hash.update(`${JSON.stringify(row.map(writable))}\n`)
      rows += 1
    }
  return { table: table.name, rows, hash: hash.digest('hex') }
}

function writable(value: StoredValue): unknown {
  return value !== null && typeof value === 'object' ? Buffer.from(value).toString('base64') : value
}

/** The rows of a table in the order of its key, some at a time. */
function* batchesOf(handle: StoreHandle, { name, key, columns }: StoreTable): Generator<StoredValue[][]> {
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  const place = columns.findIndex((column) => column.name === key)
  let after: StoredValue = null
  for (;;) {
    const where = after === null ? '' : `WHERE "${key}" > ?`
    const sql = `SELECT ${names} FROM "${name}" ${where} ORDER BY "${key}" LIMIT ${String(ROWS_AT_ONCE)}`
    const rows: StoredValue[][] = handle.tuples<StoredValue[]>(sql, ...(after === null ? [] : [after]))
    if (rows.length === 0) return
    after = rows.at(-1)?.[place] ?? null
    yield rows.map((row) => row.map((value, at) => sameOnBoth(value, columns[at]?.type ?? '')))
  }
}

function named({ columns }: StoreTable): (row: readonly StoredValue[]) => object {
  return (row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place]]))
}
