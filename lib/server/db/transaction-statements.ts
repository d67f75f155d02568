import type { Transaction } from './handles'
import { processSingleton } from './process-singleton'

/** The columns of the search table: the kinds of words by which a trial is found. */
export const SEARCH_COLUMNS = [
  'identifiers',
  'titles',
  'products',
  'sponsors',
  'conditions',
  'interventions',
] as const
export type SearchColumns = Record<(typeof SEARCH_COLUMNS)[number], string>

/** What the engine does past Prisma in an open transaction: statements made once and run for many rows. */
export interface Statements {
  /** Inserts rows that name the same columns; gives their numbers in the order of the rows. */
  insertEach: (table: string, rows: readonly object[]) => Promise<number[]>
  /** Updates rows by their ids; rows may name different columns. */
  updateEach: (table: string, rows: readonly { id: number; data: object }[]) => Promise<void>
  /** Puts the words of trials into the search table in place of what was there. */
  replaceSearchRows: (rows: readonly { trialId: number; columns: SearchColumns }[]) => Promise<void>
  /** Lets rows name others that come later in the transaction; the function given looks at last whether all have come. */
  deferKeys: () => Promise<() => Promise<void>>
}

/** Remembers what runs below a transaction while `work` runs; after it nothing reaches the engine through it. */
export async function withStatementsOf<T>(
  tx: Transaction,
  statements: Statements,
  work: () => Promise<T>,
): Promise<T> {
  known().set(tx, statements)
  try {
    return await work()
  } finally {
    known().delete(tx)
  }
}

/** What runs below an open transaction. Throws once it has ended. */
export function statementsOf(tx: Transaction): Statements {
  const statements = known().get(tx)
  if (!statements) throw new Error('The transaction has ended; this statement was not run.')
  return statements
}

function known(): WeakMap<Transaction, Statements> {
  return processSingleton('transactionStatements', () => new WeakMap())
}
