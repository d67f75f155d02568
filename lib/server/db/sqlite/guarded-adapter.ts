import {
  DriverAdapterError,
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type Database from 'better-sqlite3'
import { guardAdapter } from '../guarded-adapter'

/**
 * Guards the shipped adapter, which lets a plain write vanish with somebody else's rollback, lets plain reads see
 * uncommitted rows, and lets a late statement land after a timeout (DESIGN section 7). A transaction may only be entered
 * after `BEGIN IMMEDIATE` was done on the handle.
 */
export function guardedAdapterFactory(
  base: SqlDriverAdapter,
  handle: Database.Database,
): SqlDriverAdapterFactory {
  let isEntered = false
  return guardAdapter(base, () => {
    if (!handle.inTransaction || isEntered) return null
    isEntered = true
    return {
      queryRaw: (query) => withGuardMessage(base.queryRaw(query)),
      executeRaw: (query) => withGuardMessage(base.executeRaw(query)),
      isInTransaction: () => handle.inTransaction,
      end: (sql) => {
        isEntered = false
        return endTransaction(handle, sql)
      },
    }
  })
}

async function endTransaction(handle: Database.Database, sql: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  if (!handle.inTransaction) {
    if (sql === 'ROLLBACK') return
    throw new Error('The store had ended the transaction before COMMIT; nothing was stored.')
  }
  try {
    handle.exec(sql)
  } finally {
    if (handle.inTransaction) handle.exec('ROLLBACK') // a failed COMMIT leaves the transaction open
  }
}

/** The shipped adapter reports a guard's refusal as a broken foreign key; this keeps the guard's own sentence. */
async function withGuardMessage<T>(running: Promise<T>): Promise<T> {
  try {
    return await running
  } catch (error) {
    if (!isDriverAdapterError(error) || error.cause.originalCode !== 'SQLITE_CONSTRAINT_TRIGGER') throw error
    const message = error.cause.originalMessage ?? 'refused by a guard'
    throw new DriverAdapterError({ kind: 'sqlite', extendedCode: 1811, message })
  }
}
