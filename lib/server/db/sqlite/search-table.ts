import type Database from 'better-sqlite3'
import type { Transaction } from '../handles'

export const SEARCH_COLUMNS = [
  'identifiers',
  'titles',
  'products',
  'sponsors',
  'conditions',
  'interventions',
] as const
export type SearchColumns = Record<(typeof SEARCH_COLUMNS)[number], string>

/**
 * Makes the text-search table where it is missing. Texts arrive folded, so the tokenizer only splits at spaces; only
 * ids are asked of it, so it keeps no copy of the texts; two- and three-letter prefixes are indexed for the last word.
 */
export function createSearchTable(handle: Database.Database): void {
  handle.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS trial_search USING fts5(${SEARCH_COLUMNS.join(', ')},
      content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 0")`,
  )
}

/** Puts one trial's words into the search table in place of what was there. */
export async function replaceSearchRow(
  tx: Transaction,
  trialId: number,
  columns: SearchColumns,
): Promise<void> {
  await tx.$executeRaw`DELETE FROM trial_search WHERE rowid = ${trialId}`
  await tx.$executeRaw`INSERT INTO trial_search
    (rowid, identifiers, titles, products, sponsors, conditions, interventions)
    VALUES (${trialId}, ${columns.identifiers}, ${columns.titles}, ${columns.products}, ${columns.sponsors},
      ${columns.conditions}, ${columns.interventions})`
}
