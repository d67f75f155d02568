import type { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'
import type { PoolClient } from 'pg'
import { askingLikeSqlite, boundTo } from './shared-spelling'
import type { WritingTurn } from './writing-turn'

type BaseAdapter = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * Wraps the shipped adapter as its SQLite sister is wrapped: every statement outside a transaction is refused, a
 * transaction may only be entered once the turn to write was taken, COMMIT is checked to have happened, and a statement
 * that comes after the end is not run.
 */
export function guardedAdapterFactory(base: BaseAdapter, turn: WritingTurn): SqlDriverAdapterFactory {
  const { provider, adapterName } = base
  const guarded: SqlDriverAdapter = {
    provider,
    adapterName,
    queryRaw: refuseOutside,
    executeRaw: refuseOutside,
    executeScript: refuseOutside,
    dispose: () => base.dispose(),
    getConnectionInfo: () => base.getConnectionInfo(),
    startTransaction: () => {
      const { held } = turn
      if (!held || held.isEntered) return refuseOutside()
      held.isEntered = true
      return Promise.resolve(enteredTransaction(held.transaction, held.client, turn))
    },
  }
  return { provider, adapterName, connect: () => Promise.resolve(guarded) }
}

function refuseOutside(): Promise<never> {
  return Promise.reject(new Error('The writer refuses statements outside inTransaction.'))
}

function enteredTransaction(base: Transaction, client: PoolClient, turn: WritingTurn): Transaction {
  let isOpen = true
  const { queryRaw, executeRaw } = askingLikeSqlite(boundTo(base))
  const whileOpen = async <T>(run: () => Promise<T>): Promise<T> => {
    if (!isOpen || !isInTransaction(client))
      throw new Error('The transaction has ended; this statement was not run.')
    return turn.inTurn(run)
  }
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    if (!isOpen) return
    isOpen = false
    await turn.finish(sql)
  }
  return {
    provider: base.provider,
    adapterName: base.adapterName,
    options: { usePhantomQuery: true }, // COMMIT and ROLLBACK are ours
    queryRaw: (query) => whileOpen(() => queryRaw(query)),
    executeRaw: (query) => whileOpen(() => executeRaw(query)),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
  }
}

/** Also true of a transaction that a failed statement has spoilt: the server itself refuses what comes then. */
export function isInTransaction(client: PoolClient): boolean {
  return client.getTransactionStatus() !== 'I'
}
