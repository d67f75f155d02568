import type Database from 'better-sqlite3'
import { SEARCH_COLUMNS, type SearchColumns } from '../transaction-statements'

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

/** Puts the words of trials into the search table in place of what was there. */
export function replaceSearchRows(
  handle: Database.Database,
  rows: readonly { trialId: number; columns: SearchColumns }[],
): void {
  const remove = handle.prepare('DELETE FROM trial_search WHERE rowid = ?')
  const insert = handle.prepare(
    `INSERT INTO trial_search (rowid, ${SEARCH_COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { trialId, columns } of rows) {
    const rowid = BigInt(trialId) // a number would be bound as a floating one, by which the table does not narrow
    remove.run(rowid)
    insert.run(rowid, ...SEARCH_COLUMNS.map((name) => columns[name]))
  }
}
