import type Database from 'better-sqlite3'
import { Bitset } from './trial-index-bitset'
import type { TrialTable } from './trial-index-table'

/** One phrase of a search: its last word whole, or the beginning of one. */
export interface SearchPhrase {
  text: string
  isBeginning: boolean
}

/** Quotes a phrase for the search table; folded words hold letters and digits only. */
export function quote({ text, isBeginning }: SearchPhrase): string {
  return `"${text}"${isBeginning ? '*' : ''}`
}

/** Narrows a match to identifiers and the names a trial's own sources give. */
export function inOwnNames(match: string): string {
  return `identifiers : (${match})`
}

/** The trials that a match expression finds, and those it finds by their identifiers or their own names. */
export interface WordTrials {
  anywhere: Bitset
  ownNames: Bitset
}

/** Finds trials by a match expression: anywhere, and by their own names. */
export function matchBoth(table: TrialTable, db: Database.Database, match: string): WordTrials {
  return {
    anywhere: matchTrials(table, db, match),
    ownNames: matchTrials(table, db, inOwnNames(match)),
  }
}

/** The positions of the trials a match expression finds. */
export function matchTrials(table: TrialTable, db: Database.Database, match: string): Bitset {
  const found = new Bitset(table.size)
  const ids = db
    .prepare<[string], number>('SELECT rowid FROM trial_search WHERE trial_search MATCH ?')
    .pluck()
    .all(match)
  for (const id of ids) {
    const position = table.positionOf(id)
    if (position >= 0) found.add(position)
  }
  return found
}
