import type Database from 'better-sqlite3'
import type { SearchPhrase, TextSearch } from '../store-handle'

const sampleOfWords = 2_000

/** Text search over the FTS5 table of `search-table.ts`, every phrase quoted, so that its syntax in a reader's text is text. */
export function sqliteSearch(database: Database.Database): TextSearch {
  return {
    find: (phrases, where) => find(database, phrases, where),
    holders: (phrase, ids) => {
      const holds = database
        .prepare<[string, bigint], number>(
          'SELECT 1 FROM trial_search WHERE trial_search MATCH ? AND rowid = ?',
        )
        .pluck()
      // a BigInt, because the search table does not narrow by a row number bound as a floating number
      return ids.filter((id) => holds.get(quote(phrase), BigInt(id)) !== undefined)
    },
    isCommon: (word, fewest) => countDocuments(database, word) > fewest,
    commonWords: (fewest, most) =>
      database
        .prepare<[number, number], string>(`SELECT term FROM ${vocabulary(database)} WHERE doc > ? LIMIT ?`)
        .pluck()
        .all(fewest, most),
  }
}

function find(
  database: Database.Database,
  phrases: readonly SearchPhrase[],
  where: 'anywhere' | 'ownNames',
): number[] {
  const match = phrases.map(quote).join(' AND ')
  return database
    .prepare<[string], number>('SELECT rowid FROM trial_search WHERE trial_search MATCH ?')
    .pluck()
    .all(where === 'anywhere' ? match : `identifiers : (${match})`)
}

/** Folded words hold letters and digits only. */
function quote({ text, isBeginning }: SearchPhrase): string {
  return `"${text}"${isBeginning ? '*' : ''}`
}

function countDocuments(database: Database.Database, { text, isBeginning }: SearchPhrase): number {
  const documents = database
    .prepare<[string, string, number], number>(
      `SELECT sum(doc) FROM (SELECT doc FROM ${vocabulary(database)} WHERE term >= ? AND term <= ? LIMIT ?)`,
    )
    .pluck()
    .get(text, isBeginning ? `${text}\u{10ffff}` : text, sampleOfWords)
  return documents ?? 0
}

/** The words of the search table with the number of trials holding each: a view of its own index, kept by no one. */
function vocabulary(database: Database.Database): string {
  database.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.trial_search_words USING fts5vocab('main', 'trial_search', 'row')",
  )
  return 'temp.trial_search_words'
}
