import type { Transaction } from './handles'
import { replaceSearchRow, type SearchColumns } from './sqlite/search-table'

export type { SearchColumns }

/**
 * Writes the words by which text search finds a trial, in the transaction that changes it. Every text is already
 * folded (`fold` of lib/domain), its words separated by spaces; an empty text finds nothing.
 */
export async function writeSearchRow(
  tx: Transaction,
  trialId: number,
  columns: SearchColumns,
): Promise<void> {
  await replaceSearchRow(tx, trialId, columns)
}
