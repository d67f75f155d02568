import type { Transaction } from './handles'
import { type SearchColumns, statementsOf } from './transaction-statements'

export type { SearchColumns }

/**
 * Writes the words by which text search finds trials, in the transaction that changes them. Every text is already
 * folded (`fold` of lib/domain), its words separated by spaces; an empty text finds nothing.
 */
export async function writeSearchRows(
  tx: Transaction,
  rows: readonly { trialId: number; columns: SearchColumns }[],
): Promise<void> {
  await statementsOf(tx).replaceSearchRows(rows)
}
