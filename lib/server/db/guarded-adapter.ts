import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'

/** A transaction of the engine whose turn to write was taken. */
export interface BegunTransaction extends Pick<Transaction, 'queryRaw' | 'executeRaw'> {
  /** Tells whether the database still has it. */
  isInTransaction: () => boolean
  /** Stores or undoes it. Throws where nothing was stored. */
  end: (sql: 'COMMIT' | 'ROLLBACK') => Promise<void>
}

/**
 * Wraps the shipped adapter of an engine: every statement outside a transaction is refused, a transaction may only be
 * entered once the turn to write was taken (`enter` gives null where it was not), and a statement that comes after the end
 * is not run. COMMIT and ROLLBACK are real and checked: `end` of the engine does them.
 */
export function guardAdapter(
  base: SqlDriverAdapter,
  enter: () => BegunTransaction | null,
): SqlDriverAdapterFactory {
  const { provider, adapterName } = base
  const guarded: SqlDriverAdapter = {
    provider,
    adapterName,
    queryRaw: refuseOutside,
    executeRaw: refuseOutside,
    executeScript: refuseOutside,
    dispose: () => base.dispose(),
    getConnectionInfo: () => base.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    startTransaction: () => {
      const begun = enter()
      return begun ? Promise.resolve(enteredTransaction(base, begun)) : refuseOutside()
    },
  }
  return { provider, adapterName, connect: () => Promise.resolve(guarded) }
}

function refuseOutside(): Promise<never> {
  return Promise.reject(new Error('The writer refuses statements outside inTransaction.'))
}

function enteredTransaction(
  { provider, adapterName }: SqlDriverAdapter,
  begun: BegunTransaction,
): Transaction {
  let isOpen = true
  const whileOpen = async <T>(run: () => Promise<T>): Promise<T> => {
    if (!isOpen || !begun.isInTransaction())
      throw new Error('The transaction has ended; this statement was not run.')
    return run()
  }
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    if (!isOpen) return
    isOpen = false
    await begun.end(sql)
  }
  return {
    provider,
    adapterName,
    options: { usePhantomQuery: true }, // COMMIT and ROLLBACK are ours
    queryRaw: (query) => whileOpen(() => begun.queryRaw(query)),
    executeRaw: (query) => whileOpen(() => begun.executeRaw(query)),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
  }
}
