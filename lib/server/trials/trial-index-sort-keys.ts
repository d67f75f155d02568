import { findTrialColumn } from '../../domain/trials/trial-columns'
import type { TrialFacetName } from '../../domain/trials/trial-filters'
import { isTrialFacetName } from '../../domain/trials/trial-vocabulary'
import type { StoreHandle } from '../db/store-handle'
import type { IndexRangeName } from './trial-index-ranges'
import type { TrialTable } from './trial-index-table'
import { isTextSort, TextRanks } from './trial-index-text-ranks'

/** By what one sort compares trials: a number per position, Infinity where the value is missing. */
export interface SortKey {
  of: (position: number) => number
  /** Takes a changed trial's newest value; `sorted` are the others in the order of the sort. False when it cannot: sort anew. */
  refresh: (position: number, sorted: Int32Array, db: StoreHandle) => boolean
  usesLabels: boolean
}

/** The key of a sort (`-` for descending); undefined when the table cannot be sorted by it. */
export function sortKey(table: TrialTable, db: StoreHandle, sort: string): SortKey | undefined {
  const column = sort.replace(/^-/, '')
  if (findTrialColumn(column)?.isSortable !== true) return undefined
  const sign = sort.startsWith('-') ? -1 : 1
  const directed = (key: number) => (key === Infinity ? Infinity : sign * key)
  if (isTextSort(column)) {
    const ranks = new TextRanks(table, db, column)
    return {
      of: (position) => directed(ranks.of(position)),
      refresh: (position, sorted, handle) => ranks.refresh(position, { sorted, sign, db: handle }),
      usesLabels: false,
    }
  }
  const of = isRangeSort(table, column) ? rangeKey(table, column) : labelKey(table, facetOf(column))
  return {
    of: (position) => directed(of(position)),
    refresh: () => true,
    usesLabels: !isRangeSort(table, column),
  }
}

function isRangeSort(table: TrialTable, column: string): column is IndexRangeName {
  return Object.hasOwn(table.ranges, column)
}

/** Ranges are sorted by the lowest number they may mean. */
function rangeKey(table: TrialTable, name: IndexRangeName): (position: number) => number {
  const range = table.ranges[name]
  return (position) => {
    const low = range.low[position] ?? NaN
    return Number.isNaN(low) ? Infinity : low
  }
}

/** Coded values are sorted by the label of the first one printed; phases by the exact combination. */
function labelKey(table: TrialTable, facet: TrialFacetName): (position: number) => number {
  const dictionary = table.dictionaries[facet]
  const column = table.columns[facet]
  if (column.kind === 'single') return (position) => dictionary.rank(column.codes[position] ?? 0)
  return (position) =>
    column.count[position] === 0 ? Infinity : dictionary.rank(column.values[column.start[position] ?? 0] ?? 0)
}

function facetOf(column: string): TrialFacetName {
  if (column === 'phase') return 'phaseGroup'
  if (isTrialFacetName(column)) return column
  throw new Error(`The column ${column} says it can be sorted, but the index does not know how.`)
}
