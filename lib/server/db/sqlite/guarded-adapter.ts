import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { DriverAdapterError, isDriverAdapterError } from '@prisma/driver-adapter-utils'
import type Database from 'better-sqlite3'

/**
 * Wraps the shipped adapter, which lets a plain write vanish with somebody else's rollback, lets plain reads see
 * uncommitted rows, and lets a late statement land after a timeout (DESIGN section 7). Here every statement outside a
 * transaction is refused, a transaction may only be entered after `BEGIN IMMEDIATE` was done on the handle, and COMMIT
 * and ROLLBACK are real and checked.
 */
export function guardedAdapterFactory(
  base: SqlDriverAdapter,
  handle: Database.Database,
): SqlDriverAdapterFactory {
  const { provider, adapterName } = base
  let isEntered = false

  const guarded: SqlDriverAdapter = {
    provider,
    adapterName,
    queryRaw: refuseOutside,
    executeRaw: refuseOutside,
    executeScript: refuseOutside,
    dispose: () => base.dispose(),
    getConnectionInfo: () => base.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    startTransaction: () => {
      if (!handle.inTransaction || isEntered) return refuseOutside()
      isEntered = true
      return Promise.resolve(enteredTransaction(base, handle, () => (isEntered = false)))
    },
  }
  return { provider, adapterName, connect: () => Promise.resolve(guarded) }
}

function refuseOutside(): Promise<never> {
  return Promise.reject(new Error('The writer refuses statements outside inTransaction.'))
}

function enteredTransaction(
  base: SqlDriverAdapter,
  handle: Database.Database,
  leave: () => void,
): Transaction {
  let isOpen = true
  const end = (sql: 'COMMIT' | 'ROLLBACK') => {
    if (!isOpen) return Promise.resolve()
    isOpen = false
    leave()
    return endTransaction(handle, sql)
  }
  const whileOpen = async <T>(run: () => Promise<T>): Promise<T> => {
    if (!isOpen || !handle.inTransaction)
      throw new Error('The transaction has ended; this statement was not run.')
    try {
      return await run()
    } catch (error) {
      throw withGuardMessage(error)
    }
  }
  return {
    provider: base.provider,
    adapterName: base.adapterName,
    options: { usePhantomQuery: true }, // COMMIT and ROLLBACK are ours
    queryRaw: (query: SqlQuery) => whileOpen(() => base.queryRaw(query)),
    executeRaw: (query: SqlQuery) => whileOpen(() => base.executeRaw(query)),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
  }
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
function withGuardMessage(error: unknown): unknown {
  if (!isDriverAdapterError(error) || error.cause.originalCode !== 'SQLITE_CONSTRAINT_TRIGGER') return error
  const message = error.cause.originalMessage ?? 'refused by a guard'
  return new DriverAdapterError({ kind: 'sqlite', extendedCode: 1811, message })
}
