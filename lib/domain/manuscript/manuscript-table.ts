import type { CslItem } from '../citations/csl-item'
import type { Abbreviation } from './abbreviation-vocabulary'

/** A cell as it is printed; `marks` are those of its footnotes. */
export interface ManuscriptCell {
  text: string
  isMissing: boolean
  marks: readonly string[]
}

export interface ManuscriptRow {
  id: string // of the trial
  cells: readonly ManuscriptCell[] // one a heading
}

/** A table as manuscripts print it, whatever file it goes into. Every text is one line of plain signs. */
export interface ManuscriptTable {
  title: string // the selection in a sentence, with how many
  limit: string | null // where not all rows fit: how many there are and how to narrow
  source: string // atlas, date and version of the data, day of reading
  address: string // where the same table is drawn anew
  head: readonly { key: string; label: string; marks: readonly string[] }[]
  groups: readonly { label: string | null; rows: readonly ManuscriptRow[] }[] // one without label where nothing is grouped
  footnotes: readonly { mark: string; text: string }[]
  abbreviations: readonly Abbreviation[]
  references: readonly { number: number; text: string; item: CslItem }[]
}

/** All rows of a table, in the order in which they stand. */
export function rowsOf({ groups }: ManuscriptTable): readonly ManuscriptRow[] {
  return groups.flatMap(({ rows }) => rows)
}
