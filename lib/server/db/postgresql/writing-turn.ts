import type { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'
import type { PoolClient } from 'pg'

type BaseAdapter = Awaited<ReturnType<PrismaPg['connect']>>

interface Held {
  transaction: Transaction
  client: PoolClient
  isEntered: boolean
}

/** Any number will do that no other program of the same database locks. */
export const WRITE_LOCK = 7_421_186_503
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * The turn to write: one advisory lock of the database, taken at the beginning of every transaction and held to its COMMIT,
 * so that of all instances one writes at a time, as on SQLite. What is read inside is then the newest there is, numbers
 * are given in the order of the commits, and a reader that saw a number has seen all below it.
 */
export class WritingTurn {
  held: Held | null = null
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly base: BaseAdapter,
    private readonly numberedTables: readonly NumberedTable[],
  ) {}

  /** Begins a transaction and waits for the lock; false when others kept it until `deadline`. */
  async take(deadline: number): Promise<boolean> {
    const transaction = await this.base.startTransaction()
    const client = clientBelow(transaction)
    this.held = { transaction, client, isEntered: false }
    try {
      const wait = Math.max(1, deadline - Date.now())
      await client.query(`SET LOCAL lock_timeout = ${String(wait)}; SELECT pg_advisory_xact_lock(${String(WRITE_LOCK)});
        SET LOCAL lock_timeout = DEFAULT; ${numberOn(this.numberedTables)}`)
      return true
    } catch (error) {
      await this.finish('ROLLBACK')
      if (error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE) return false
      throw error
    }
  }

  /** Runs a statement once the ones before it have ended: the connection takes one at a time. */
  async inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.last.then(run, run)
    this.last = mine.catch(() => undefined)
    return mine
  }

  /** Stores or undoes what was begun, and gives the connection back. Throws when the server stored nothing. */
  async finish(sql: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const { held } = this
    if (!held) return
    this.held = null
    await this.last
    const command = await this.end(held, sql)
    if (sql === 'COMMIT' && command !== 'COMMIT')
      throw new Error('The store had ended the transaction before COMMIT; nothing was stored.')
  }

  private async end({ client, transaction }: Held, sql: string): Promise<string> {
    try {
      if (client.getTransactionStatus() === 'I') return 'nothing'
      return (await client.query(sql)).command
    } finally {
      if (client.getTransactionStatus() === 'I')
        await transaction.rollback() // gives the connection back; the server is asked nothing
      else client.release(true) // a broken connection serves nobody again
    }
  }
}

export interface NumberedTable {
  table: string
  column: string
  sequence: string
}

/**
 * Lets the next number of every table follow its highest one: a sequence of the server's would skip the numbers of what was
 * undone. Safe, because nobody else writes meanwhile.
 */
function numberOn(tables: readonly NumberedTable[]): string {
  const settings = tables.map(
    ({ table, column, sequence }) =>
      `setval('${sequence}', (SELECT coalesce(max("${column}"), 0) + 1 FROM "${table}"), false)`,
  )
  return settings.length === 0 ? '' : `SELECT ${settings.join(', ')}`
}

/** The adapter keeps its connection in `client`; a version that no longer does must not pass unnoticed. */
function clientBelow(transaction: object): PoolClient {
  if ('client' in transaction && isClient(transaction.client)) return transaction.client
  throw new Error('@prisma/adapter-pg no longer shows its connection; the guarded writer needs it.')
}

function isClient(value: unknown): value is PoolClient {
  return typeof value === 'object' && value !== null && 'release' in value && 'getTransactionStatus' in value
}
