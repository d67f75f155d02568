import { foldTerms } from '../../domain/shared/fold'
import type { SearchPhrase, StoreHandle } from '../db/store-handle'
import { Bitset } from './trial-index-bitset'
import { matchBoth, type WordTrials } from './trial-index-match'
import type { TrialTable } from './trial-index-table'
import type { CommonWords } from './trial-index-words'

/**
 * Finds the trials that hold every phrase of a search, the last word as a beginning, and among them those that hold all
 * of it in their identifiers and the names their own sources give (`best`). Words that a quarter of all trials hold
 * come from remembered sets; the rest is asked of the store's text search.
 */
export function searchTrials(
  table: TrialTable,
  db: StoreHandle,
  words: CommonWords,
  query: string,
): { hits: Bitset; best: Bitset } {
  const phrases = readPhrases(query)
  if (phrases.length === 0) return { hits: new Bitset(table.size), best: new Bitset(table.size) }
  const common: WordTrials[] = []
  const rare: SearchPhrase[] = []
  for (const phrase of phrases) {
    const known = words.find(table, db, phrase)
    if (known) common.push(known)
    else rare.push(phrase)
  }
  if (rare.length > 0) common.push(matchBoth(table, db, rare))
  return {
    hits: common.map(({ anywhere }) => anywhere).reduce((all, set) => all.and(set)),
    best: common.map(({ ownNames }) => ownNames).reduce((all, set) => all.and(set)),
  }
}

function readPhrases(query: string): SearchPhrase[] {
  const terms = foldTerms(query)
  return terms.map((words, place) => ({ text: words.join(' '), isBeginning: place === terms.length - 1 }))
}
