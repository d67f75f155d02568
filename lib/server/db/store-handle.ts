/** What a statement takes and gives on every engine: yes and no are 1 and 0, bytes stay bytes. */
export type StoredValue = string | number | null | Uint8Array

/**
 * A read-only handle below Prisma that answers at once, for the index build, text-search ids and exports: there Prisma's
 * row conversion costs several times the query. SQL is the part both engines share, with `?` for every value; what they
 * spell differently is asked of `spelling` and `search`.
 */
export interface StoreHandle {
  spelling: Spelling
  search: TextSearch
  /** Rows as tuples in the order of the columns: objects cost as much again. */
  tuples: <R extends readonly StoredValue[]>(sql: string, ...values: StoredValue[]) => R[]
  /** Rows as objects by the names of the columns. */
  objects: <R>(sql: string, ...values: StoredValue[]) => R[]
  /** The first column of every row. */
  column: <V extends StoredValue>(sql: string, ...values: StoredValue[]) => V[]
  /** Names the state of the store: another name after any commit, by whichever process. Outside of transactions. */
  state: () => string
  /** Runs `work` in one read transaction: every statement in it sees one state of the store. */
  readTogether: <R>(work: () => R) => R
  /** Begins a read transaction that lasts until `close`; only on a handle of one's own. */
  begin: () => void
  /** Ends what was begun and gives the handle back; harmless twice. */
  close: () => void
}

/** What the engines spell differently. Each takes a JSON list as its one value and is a table `asked(value, key)`. */
export interface Spelling {
  askedNumbers: string
  askedTexts: string
  /** Ends a statement that joins `asked` to one table by an index, where the engine would not keep their order. */
  inOrderAsked: (thenBy: string) => string
}

/** A phrase of folded words: its last word whole, or the beginning of one. */
export interface SearchPhrase {
  text: string
  isBeginning: boolean
}

/** How trials are found by their words; `ownNames` narrows to identifiers and the names a trial's own sources give. */
export interface TextSearch {
  /** Ids of the trials that hold every phrase, in no order. */
  find: (phrases: readonly SearchPhrase[], where: 'anywhere' | 'ownNames') => number[]
  /** Those of these trials that hold the phrase. */
  holders: (phrase: SearchPhrase, ids: readonly number[]) => number[]
  /** Tells whether more than `fewest` trials hold a word, or any of the words a beginning begins. */
  isCommon: (word: SearchPhrase, fewest: number) => boolean
  /** Words that more than `fewest` trials hold, at most `most`; some may be left out. */
  commonWords: (fewest: number, most: number) => string[]
}
