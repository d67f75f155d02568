import type { SearchPhrase, StoreHandle } from '../db/store-handle'
import type { Bitset } from './trial-index-bitset'
import { positionsOf, type WordTrials } from './trial-index-match'
import type { TrialTable } from './trial-index-table'

const mostRemembered = 100
const mostRefreshed = 20 // asking for each word and trial takes some 30 µs; past this, finding a word anew when it is asked for is less

/**
 * The trials of words that more than a quarter of all trials hold ("cell", "study", "s…"): the search table would list
 * most ids for them, so each is asked once and then kept current trial by trial.
 */
export class CommonWords {
  private readonly whole = new Map<string, Bitset>()
  private readonly beginnings = new Map<string, Bitset>()
  private readonly ownNames = new Map<string, Bitset>() // beginnings end in *

  /** The positions of a common word; null for rare words and longer phrases, which the search table answers fast. */
  find(table: TrialTable, db: StoreHandle, word: SearchPhrase): WordTrials | null {
    const anywhere = this.findAnywhere(table, db, word)
    if (anywhere === null) return null
    const key = `${word.text}${word.isBeginning ? '*' : ''}`
    const own = remember(this.ownNames, key, () => positionsOf(table, db.search.find([word], 'ownNames')))
    return { anywhere, ownNames: own }
  }

  private findAnywhere(table: TrialTable, db: StoreHandle, word: SearchPhrase): Bitset | null {
    const remembered = word.isBeginning ? this.beginnings : this.whole
    const isKnown = remembered.has(word.text)
    if (!isKnown && (word.text.includes(' ') || !db.search.isCommon(word, table.size / 4))) return null
    return remember(remembered, word.text, () => positionsOf(table, db.search.find([word], 'anywhere')))
  }

  /** Remembers the words that are common now, so that the first reader does not wait for them. */
  precompute(table: TrialTable, db: StoreHandle): void {
    const words = db.search.commonWords(table.size / 4, mostRemembered)
    for (const text of words) this.findAnywhere(table, db, { text, isBeginning: false })
  }

  /**
   * Asks anew, for changed trials, which of the remembered words they hold; after very many it starts over. Beginnings
   * and own names are forgotten: to answer for one trial the search table reads all words of a beginning, and for own
   * names every trial with the word up to the first that has it there.
   */
  refresh(table: TrialTable, db: StoreHandle, ids: readonly number[]): void {
    this.beginnings.clear()
    this.ownNames.clear()
    if (ids.length > mostRefreshed) this.whole.clear()
    for (const [text, positions] of this.whole) {
      const holders = new Set(db.search.holders({ text, isBeginning: false }, ids))
      for (const id of ids) {
        const position = table.positionOf(id)
        if (holders.has(id)) positions.add(position)
        else positions.delete(position)
      }
    }
  }
}

function remember(sets: Map<string, Bitset>, key: string, find: () => Bitset): Bitset {
  const known = sets.get(key)
  if (known) return known
  if (sets.size >= mostRemembered) sets.clear()
  const found = find()
  sets.set(key, found)
  return found
}
