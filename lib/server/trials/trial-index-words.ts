import type Database from 'better-sqlite3'
import type { Bitset } from './trial-index-bitset'
import { inOwnNames, matchBoth, quote, type SearchPhrase, type WordTrials } from './trial-index-match'
import type { TrialTable } from './trial-index-table'

const mostRemembered = 100
const mostRefreshed = 300
const sampleOfWords = 2_000

/**
 * The trials of words that more than a quarter of all trials hold ("cell", "study", "s…"): the search table would list
 * most ids for them, so each is asked once and then kept current trial by trial.
 */
export class CommonWords {
  private readonly whole = new Map<string, WordTrials>()
  private readonly beginnings = new Map<string, WordTrials>()

  /** The positions of a common word; null for rare words and longer phrases, which the search table answers fast. */
  find(table: TrialTable, db: Database.Database, word: SearchPhrase): WordTrials | null {
    const remembered = word.isBeginning ? this.beginnings : this.whole
    const known = remembered.get(word.text)
    if (known) return known
    if (word.text.includes(' ') || !isCommon(table, db, word)) return null
    if (remembered.size >= mostRemembered) remembered.clear()
    const found = matchBoth(table, db, quote(word))
    remembered.set(word.text, found)
    return found
  }

  /** Remembers the words that are common now, so that the first reader does not wait for them. */
  precompute(table: TrialTable, db: Database.Database): void {
    const words = db
      .prepare<[number, number], string>(`SELECT term FROM ${vocabulary(db)} WHERE doc > ? LIMIT ?`)
      .pluck()
      .all(table.size / 4, mostRemembered)
    for (const text of words) this.find(table, db, { text, isBeginning: false })
  }

  /**
   * Asks anew, for changed trials, which of the remembered words they hold; after very many it starts over. Beginnings
   * are forgotten: the search table reads all their words to answer for one trial.
   */
  refresh(table: TrialTable, db: Database.Database, ids: readonly number[]): void {
    this.beginnings.clear()
    if (ids.length > mostRefreshed) this.whole.clear()
    // a BigInt, because the search table does not narrow by a row number bound as a floating number
    const holds = db
      .prepare<[string, bigint], number>(
        'SELECT 1 FROM trial_search WHERE trial_search MATCH ? AND rowid = ?',
      )
      .pluck()
    for (const [text, { anywhere, ownNames }] of this.whole)
      for (const id of ids) {
        const position = table.positionOf(id)
        const word = quote({ text, isBeginning: false })
        put(anywhere, position, holds.get(word, BigInt(id)) !== undefined)
        put(ownNames, position, holds.get(inOwnNames(word), BigInt(id)) !== undefined)
      }
  }
}

function put(set: Bitset, position: number, isMember: boolean): void {
  if (isMember) set.add(position)
  else set.delete(position)
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
