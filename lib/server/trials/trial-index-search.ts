import type Database from 'better-sqlite3'
import { foldTerms } from '../../domain/shared/fold'
import { Bitset } from './trial-index-bitset'
import { matchTrials, quote, type SearchPhrase } from './trial-index-match'
import type { TrialTable } from './trial-index-table'
import type { CommonWords } from './trial-index-words'

/**
 * Finds the trials that hold every phrase of a search, the last word as a beginning, and among them those that hold all
 * of it in their identifiers and the names their own sources give (`best`). Words that a quarter of all trials hold
 * come from remembered sets; the rest is asked of the search table, every phrase quoted, so that its syntax in a
 * reader's text is only text.
 */
export function searchTrials(
  table: TrialTable,
  db: Database.Database,
  words: CommonWords,
  query: string,
): { hits: Bitset; best: Bitset } {
  const phrases = readPhrases(query)
  if (phrases.length === 0) return { hits: new Bitset(table.size), best: new Bitset(table.size) }
  const sets: Bitset[] = []
  const rare: string[] = []
  for (const phrase of phrases) {
    const common = words.find(table, db, phrase)
    if (common) sets.push(common)
    else rare.push(quote(phrase))
  }
  if (rare.length > 0) sets.push(matchTrials(table, db, rare.join(' AND ')))
  return {
    hits: sets.reduce((all, set) => all.and(set)),
    best: matchTrials(table, db, `identifiers : (${phrases.map(quote).join(' AND ')})`),
  }
}

function readPhrases(query: string): SearchPhrase[] {
  const terms = foldTerms(query)
  return terms.map((words, place) => ({ text: words.join(' '), isBeginning: place === terms.length - 1 }))
}
