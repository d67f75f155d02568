import type { ClientBase } from 'pg'
import { sayAddress } from './address'
import { withConnection } from './connection'
import { findMissingDatabaseGuards, readDatabaseGuards } from './guards'
import { compareDatabaseMigrations } from './migration-state'
import { WRITE_LOCK } from './writing-turn'

const PROBE_LOCK = 7_421_186_505
const LONGEST_WAIT_MS = 1_500 // for another writer; RELIABILITY G6 wants the answer within 2 s

/** Looks whether a database is safe to use; throws a sentence naming everything that is wrong. */
export function probeDatabase(address: string, root: string): Promise<void> {
  return withConnection(address, async (client) => {
    await refuseUnsoundDatabase(client, address, root)
    await withConnection(address, (other) => refuseLocksThatDoNotLock(client, other, address))
  })
}

interface Asking {
  query: (sql: string) => Promise<{ rows: { got?: boolean }[] }>
}

/** Some servers speak the protocol and take the call of an advisory lock for a word without meaning. */
export async function refuseLocksThatDoNotLock(
  holder: Asking,
  other: Asking,
  address: string,
): Promise<void> {
  await holder.query('BEGIN')
  await holder.query(`SELECT pg_advisory_xact_lock(${String(PROBE_LOCK)})`)
  const { rows } = await other.query(`SELECT pg_try_advisory_xact_lock(${String(PROBE_LOCK)}) AS got`)
  await holder.query('ROLLBACK')
  if (rows[0]?.got !== false)
    throw new Error(
      `The database ${sayAddress(address)} is not safe to use. Its advisory locks do not lock, so two instances could overwrite each other.`,
    )
}

/** The same through a connection that is already open; the writer asks it of itself. */
export async function refuseUnsoundDatabase(
  client: ClientBase,
  address: string,
  root: string,
): Promise<void> {
  const { pending, unknown } = await compareDatabaseMigrations(client, root)
  const missing = pending.length > 0 ? [] : await findMissingDatabaseGuards(client, readDatabaseGuards(root))
  const { rows } = await client.query<{ encoding: string }>(
    `SELECT current_setting('server_encoding') AS encoding`,
  )
  const encoding = rows[0]?.encoding ?? ''
  const problems = [
    ...(pending.length > 0 ? [`It lacks the migrations ${pending.join(', ')}: migrate it first.`] : []),
    ...(unknown.length > 0 ? [`A newer version of this app wrote it (${unknown.join(', ')}).`] : []),
    ...(missing.length > 0 ? [`It lacks the guards ${missing.join(', ')}.`] : []),
    ...(encoding === 'UTF8' ? [] : [`Its encoding is ${encoding}, not UTF8.`]),
  ]
  if (problems.length > 0)
    throw new Error(`The database ${sayAddress(address)} is not safe to use. ${problems.join(' ')}`)
}

/** What keeps a database from being written, in a sentence for the log; null when nothing does. */
export function findDatabaseTrouble(address: string): Promise<string | null> {
  const options = { lock_timeout: String(LONGEST_WAIT_MS), statement_timeout: String(LONGEST_WAIT_MS) }
  return withConnection(
    address,
    async (client) => {
      await client.query('BEGIN')
      await client.query(`SELECT pg_advisory_xact_lock(${String(WRITE_LOCK)})`)
      const { rows } = await client.query<{ is: string }>(
        `SELECT current_setting('transaction_read_only') AS is`,
      )
      await client.query('ROLLBACK')
      if (rows[0]?.is === 'on') return 'The database takes no writes.'
      const { pending, unknown } = await compareDatabaseMigrations(client, process.cwd())
      return [...pending, ...unknown].length > 0 ? 'The store is not of the migration of this app.' : null
    },
    { options, connectMs: LONGEST_WAIT_MS },
  )
}
