import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import type { Writer } from '../engine'
import { connectionTo } from './address'
import { statementsOn } from './bulk-statements'
import { guardedAdapterFactory } from './guarded-adapter'
import { clientOver } from './postgresql-client'
import { refuseUnsoundDatabase } from './probe-database'
import { type NumberedTable, WritingTurn } from './writing-turn'

/** One connection writes: whoever waits for the turn of this process needs none. */
const OPTIONS = { synchronous_commit: 'on', statement_timeout: '120000' }
const DISK_FULL = '53100'

/** Opens the writing connection to a database. Throws a sentence where its guards or migrations are not sound. */
export async function openPostgresqlWriter(address: string): Promise<Writer> {
  const base = await new PrismaPg(connectionTo(address, { max: 1, options: OPTIONS })).connect()
  const pool = base.underlyingDriver()
  const numbered = await examine(pool, address).catch(async (error: unknown) => {
    await base.dispose()
    throw error
  })
  const turn = new WritingTurn(base, numbered)
  const client = clientOver(guardedAdapterFactory(base, turn))
  return {
    client,
    statements: statementsOn(turn, numbered),
    begin: (deadline) => turn.take(deadline),
    end: () => turn.finish('ROLLBACK'),
    isFull,
    close: async () => {
      await client.$disconnect()
      if (!pool.ended) await pool.end() // a client that never asked anything closes nothing
    },
  }
}

async function examine(pool: Pool, address: string): Promise<NumberedTable[]> {
  const client = await pool.connect()
  try {
    await refuseUnsoundDatabase(client, address, process.cwd())
    const { rows } = await client.query<NumberedTable>(
      `SELECT c.relname AS table, a.attname AS column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
         AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL ORDER BY c.relname`,
    )
    return rows
  } finally {
    client.release()
  }
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && error.code === DISK_FULL) return true
  return error.message.includes('No space left on device') || isFull(error.cause)
}
