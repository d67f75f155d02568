import type { TrialFacetName } from '../../domain/trials/trial-filters'
import type { TrialTable } from './trial-index-table'

/** One side of a cross-table: a facet and the codes listed, in their order. */
export interface Side {
  facet: TrialFacetName
  codes: readonly number[]
}

/** What a trial adds to each of its cells, by position. */
export type Weight = (position: number) => number

/**
 * Sums a weight over pairs of values, row by row: `cells[row * columns.codes.length + column]`. A trial takes part once in
 * each pair of its values and their ancestors; with a weight of 1 a cell equals the total of the selection with both
 * chosen.
 */
export function crosstabCodes(
  table: TrialTable,
  { rows, columns, weight = () => 1 }: { rows: Side; columns: Side; weight?: Weight | undefined },
  positions: Iterable<number>,
): Float64Array {
  const width = columns.codes.length
  const cells = new Float64Array(rows.codes.length * width)
  const rowsOf = placesReader(table, rows)
  const columnsOf = placesReader(table, columns)
  for (const position of positions) {
    const across = columnsOf(position)
    const added = weight(position)
    for (const row of rowsOf(position))
      for (const column of across) cells[row * width + column] = (cells[row * width + column] ?? 0) + added
  }
  return cells
}

/** Reads the places of a trial's values on one side of the table. */
export function placesReader(
  table: TrialTable,
  { facet, codes }: Side,
): (position: number) => readonly number[] {
  const places = new Map(codes.map((code, place) => [code, place]))
  const column = table.columns[facet]
  if (column.kind === 'single') {
    const single = codes.map((_, place) => [place])
    return (position) => single[places.get(column.codes[position] ?? 0) ?? -1] ?? []
  }
  return (position) => {
    const start = column.start[position] ?? 0
    const found: number[] = []
    for (let at = start; at < start + (column.count[position] ?? 0); at++) {
      const place = places.get(column.values[at] ?? 0)
      if (place !== undefined) found.push(place)
    }
    return found
  }
}
