import type Database from 'better-sqlite3'
import type { Transaction } from '../handles'
import { processSingleton } from '../process-singleton'

/** Remembers the handle a transaction runs on while `work` runs; after it nothing reaches the handle through it. */
export async function withHandleOf<T>(
  tx: Transaction,
  handle: Database.Database,
  work: () => Promise<T>,
): Promise<T> {
  handles().set(tx, handle)
  try {
    return await work()
  } finally {
    handles().delete(tx)
  }
}

/** The handle below an open transaction, for statements made once and run for many rows. Throws once it has ended. */
export function handleOf(tx: Transaction): Database.Database {
  const handle = handles().get(tx)
  if (!handle?.inTransaction) throw new Error('The transaction has ended; this statement was not run.')
  return handle
}

function handles(): WeakMap<Transaction, Database.Database> {
  return processSingleton('transactionHandles', () => new WeakMap())
}
