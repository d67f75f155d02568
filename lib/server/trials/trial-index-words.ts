import type Database from 'better-sqlite3'
import type { Bitset } from './trial-index-bitset'
import { inOwnNames, matchTrials, quote, type SearchPhrase, type WordTrials } from './trial-index-match'
import type { TrialTable } from './trial-index-table'

const mostRemembered = 100
const mostRefreshed = 300
const sampleOfWords = 2_000

/**
 * The trials of words that more than a quarter of all trials hold ("cell", "study", "s…"): the search table would list
 * most ids for them, so each is asked once and then kept current trial by trial.
 */
export class CommonWords {
  private readonly whole = new Map<string, Bitset>()
  private readonly beginnings = new Map<string, Bitset>()
  private readonly ownNames = new Map<string, Bitset>() // by quoted word

  /** The positions of a common word; null for rare words and longer phrases, which the search table answers fast. */
  find(table: TrialTable, db: Database.Database, word: SearchPhrase): WordTrials | null {
    const anywhere = this.findAnywhere(table, db, word)
    if (anywhere === null) return null
    const own = remember(this.ownNames, quote(word), () => matchTrials(table, db, inOwnNames(quote(word))))
    return { anywhere, ownNames: own }
  }

  private findAnywhere(table: TrialTable, db: Database.Database, word: SearchPhrase): Bitset | null {
    const remembered = word.isBeginning ? this.beginnings : this.whole
    if (!remembered.has(word.text) && (word.text.includes(' ') || !isCommon(table, db, word))) return null
    return remember(remembered, word.text, () => matchTrials(table, db, quote(word)))
  }

  /** Remembers the words that are common now, so that the first reader does not wait for them. */
  precompute(table: TrialTable, db: Database.Database): void {
    const words = db
      .prepare<[number, number], string>(`SELECT term FROM ${vocabulary(db)} WHERE doc > ? LIMIT ?`)
      .pluck()
      .all(table.size / 4, mostRemembered)
    for (const text of words) this.findAnywhere(table, db, { text, isBeginning: false })
  }

  /**
   * Asks anew, for changed trials, which of the remembered words they hold; after very many it starts over. Beginnings
   * and own names are forgotten: to answer for one trial the search table reads all words of a beginning, and for own
   * names every trial with the word up to the first that has it there.
   */
  refresh(table: TrialTable, db: Database.Database, ids: readonly number[]): void {
    this.beginnings.clear()
    this.ownNames.clear()
    if (ids.length > mostRefreshed) this.whole.clear()
    // a BigInt, because the search table does not narrow by a row number bound as a floating number
    const holds = db
      .prepare<[string, bigint], number>(
        'SELECT 1 FROM trial_search WHERE trial_search MATCH ? AND rowid = ?',
      )
      .pluck()
    for (const [text, positions] of this.whole)
      for (const id of ids) {
        const position = table.positionOf(id)
        const word = quote({ text, isBeginning: false })
        if (holds.get(word, BigInt(id)) === undefined) positions.delete(position)
        else positions.add(position)
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

function isCommon(table: TrialTable, db: Database.Database, { text, isBeginning }: SearchPhrase): boolean {
  const documents = db
    .prepare<[string, string, number], number>(
      `SELECT sum(doc) FROM (SELECT doc FROM ${vocabulary(db)} WHERE term >= ? AND term <= ? LIMIT ?)`,
    )
    .pluck()
    .get(text, isBeginning ? `${text}\u{10ffff}` : text, sampleOfWords)
  return (documents ?? 0) > table.size / 4
}

/** The words of the search table with the number of trials holding each: a view of its own index, kept by no one. */
function vocabulary(db: Database.Database): string {
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.trial_search_words USING fts5vocab('main', 'trial_search', 'row')",
  )
  return 'temp.trial_search_words'
}
