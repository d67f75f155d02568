import { AsyncLocalStorage } from 'node:async_hooks'
import { AppError } from '../../domain/shared/app-error'
import type { Transaction } from './handles'
import { processSingleton } from './process-singleton'
import { withStatementsOf } from './transaction-statements'
import { takeWriteLock } from './write-lock'
import { writer } from './writer'

export interface TransactionOptions {
  waitMs?: number // for the turn to write, within this process and among processes; default 5 s
  timeoutMs?: number // for the work, once begun; default 10 s
}

/**
 * Runs `work` in one transaction: all of it is stored, or none. Nothing slow or remote belongs inside, and neither does
 * another inTransaction. Throws AppError `conflict` when the store stays busy for `waitMs`; past `timeoutMs` everything
 * is undone and later statements are refused.
 */
export async function inTransaction<T>(
  work: (tx: Transaction) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  if (surroundings().getStore()?.isOpen)
    throw new Error('inTransaction was called inside another inTransaction.')
  const deadline = Date.now() + (options?.waitMs ?? 5_000)
  const passOn = await takeWriteLock(deadline)
  if (!passOn) throw storeIsBusy()
  try {
    const { client, statements, begin, end, isFull } = await writer()
    if (!(await begin(deadline))) throw storeIsBusy()
    const limit = options?.timeoutMs ?? 10_000
    try {
      return await client.$transaction(
        (tx) => withStatementsOf(tx, statements, () => withinTime(tx, work, limit)),
        {
          timeout: limit + 60_000,
          maxWait: 60_000,
        },
      )
    } catch (error) {
      throw isFull(error) ? storeIsFull() : error
    } finally {
      await end()
    }
  } finally {
    passOn()
  }
}

/** Tells, per chain of calls, whether it runs inside `work`. */
function surroundings(): AsyncLocalStorage<{ isOpen: boolean }> {
  return processSingleton('transactionSurroundings', () => new AsyncLocalStorage<{ isOpen: boolean }>())
}

async function withinTime<T>(
  tx: Transaction,
  work: (tx: Transaction) => Promise<T>,
  limit: number,
): Promise<T> {
  const surrounding = { isOpen: true }
  const startedAt = performance.now()
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tookTooLong(limit)), limit)
  })
  try {
    const result = await Promise.race([surroundings().run(surrounding, () => work(tx)), tooLate])
    if (performance.now() - startedAt > limit) throw tookTooLong(limit) // work that never let the timer run
    return result
  } finally {
    surrounding.isOpen = false
    clearTimeout(timer)
  }
}

function storeIsBusy(): AppError {
  return new AppError(
    'conflict',
    'The store is busy with another change. Nothing was stored; please try again.',
  )
}

function storeIsFull(): AppError {
  return new AppError(
    'full',
    'The disk of the atlas is full, so nothing was stored. Keep what you have typed, and tell who runs this site.',
  )
}

function tookTooLong(limit: number): Error {
  return new Error(`A transaction took longer than ${String(limit)} ms; everything in it was undone.`)
}
