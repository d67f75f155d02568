import type { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { PoolClient } from 'pg'
import { type BegunTransaction, guardAdapter } from '../guarded-adapter'
import { askingLikeSqlite, boundTo } from './shared-spelling'
import type { WritingTurn } from './writing-turn'

/** Guards the shipped adapter: a transaction is entered once the turn was taken, and its statements run one at a time. */
export function guardedAdapterFactory(
  base: Awaited<ReturnType<PrismaPg['connect']>>,
  turn: WritingTurn,
): SqlDriverAdapterFactory {
  return guardAdapter(base, () => enter(turn))
}

function enter(turn: WritingTurn): BegunTransaction | null {
  const { held } = turn
  if (!held || held.isEntered) return null
  held.isEntered = true
  const { queryRaw, executeRaw } = askingLikeSqlite(boundTo(held.transaction))
  return {
    queryRaw: (query) => turn.inTurn(() => queryRaw(query)),
    executeRaw: (query) => turn.inTurn(() => executeRaw(query)),
    isInTransaction: () => isInTransaction(held.client),
    end: (sql) => turn.finish(sql),
  }
}

/** Also true of a transaction that a failed statement has spoilt: the server itself refuses what comes then. */
export function isInTransaction(client: PoolClient): boolean {
  return client.getTransactionStatus() !== 'I'
}
