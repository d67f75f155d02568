// npm run db:move -- FROM TO : copies a whole store from one place to another, a file or a PostgreSQL database either way, and
// compares what both hold. FROM is only read; TO must hold nothing yet.
import { existsSync } from 'node:fs'
import { copyStore, hashStore, type TableHash } from './store/move-store'
import { migrateStore } from '../lib/server/db/migrate'
import { closeStore } from '../lib/server/db/open-store'
import { isPostgresql, sayAddress } from '../lib/server/db/postgresql/address'
import { probeStoreAt } from '../lib/server/db/probe-store'
import { reader } from '../lib/server/db/reader'
import { inTransaction } from '../lib/server/db/transaction'
import { parseEnv } from '../lib/server/env'
import { rewriteSearchWords } from '../lib/server/projection/search-words'

const usage = 'Usage: npm run db:move -- FROM TO, each file:PATH or postgresql://USER:PASSWORD@HOST/DATABASE'
const TRIALS_AT_ONCE = 200
const root = process.cwd()

try {
  const [from, to] = readAddresses(process.argv.slice(2))
  await probeStoreAt(from, root)
  await prepare(to)
  await copyStore(from, to, root)
  await writeWords()
  const tables = compare(hashStore(from, root), hashStore(to, root))
  console.log(tables.map(({ table, rows, hash }) => `${table} ${String(rows)} ${hash}`).join('\n'))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(`Moved ${String(rows)} rows from ${sayAddress(from)} to ${sayAddress(to)}; both hold the same.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeStore()
}

function readAddresses(words: string[]): [from: string, to: string] {
  const addresses = words.map((url) => parseEnv({ DATABASE_URL: url }, root).storeAddress)
  const [from, to, ...others] = addresses
  if (from === undefined || to === undefined || others.length > 0) throw new Error(usage)
  if (from === to) throw new Error(`FROM and TO are the same. ${usage}`)
  return [from, to]
}

async function prepare(to: string): Promise<void> {
  if (!isPostgresql(to) && existsSync(to)) throw new Error(`${to} exists already. Name a file that does not.`)
  await migrateStore({ address: to, root })
  const held = hashStore(to, root).filter(({ rows }) => rows > 0)
  if (held.length > 0)
    throw new Error(`${sayAddress(to)} holds rows already (${held.map(({ table }) => table).join(', ')}).`)
}

/** The words of text search are of each engine's own kind, so they are made anew. */
async function writeWords(): Promise<void> {
  const trials = await reader().trial.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  for (let from = 0; from < trials.length; from += TRIALS_AT_ONCE) {
    const ids = trials.slice(from, from + TRIALS_AT_ONCE).map(({ id }) => id)
    await inTransaction((tx) => rewriteSearchWords(tx, ids), { timeoutMs: 120_000 })
  }
}

function compare(before: TableHash[], after: TableHash[]): TableHash[] {
  const unlike = before.filter(({ hash }, place) => hash !== after[place]?.hash)
  if (unlike.length > 0)
    throw new Error(
      `The copy is not like the original (${unlike.map(({ table }) => table).join(', ')}). Do not use it; was FROM written to meanwhile?`,
    )
  return after
}
