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
  const rowsOf = placesWriter(table, rows)
  const columnsOf = placesWriter(table, columns)
  const [down, across] = [new Int32Array(rows.codes.length), new Int32Array(width)]
  for (const position of positions) {
    const height = rowsOf(position, down)
    const breadth = columnsOf(position, across)
    const added = weight(position)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < breadth; column++) {
        const cell = (down[row] ?? 0) * width + (across[column] ?? 0)
        cells[cell] = (cells[cell] ?? 0) + added
      }
  }
  return cells
}

/** Reads the places of a trial's values on one side of the table. */
export function placesReader(table: TrialTable, side: Side): (position: number) => readonly number[] {
  const write = placesWriter(table, side)
  const places = new Int32Array(side.codes.length)
  return (position) => Array.from(places.subarray(0, write(position, places)))
}

/** Writes the places of a trial's values into a list kept for that, and gives how many they are. */
function placesWriter(
  table: TrialTable,
  { facet, codes }: Side,
): (position: number, places: Int32Array) => number {
  const placeOf = new Int32Array(table.dictionaries[facet].size).fill(-1)
  for (const [place, code] of codes.entries()) placeOf[code] = place
  const column = table.columns[facet]
  if (column.kind === 'single')
    return (position, places) => {
      places[0] = placeOf[column.codes[position] ?? 0] ?? -1
      return (places[0] ?? -1) < 0 ? 0 : 1
    }
  return (position, places) => {
    const start = column.start[position] ?? 0
    const end = start + (column.count[position] ?? 0)
    let total = 0
    for (let at = start; at < end; at++) {
      const place = placeOf[column.values[at] ?? 0] ?? -1
      if (place >= 0) places[total++] = place
    }
    return total
  }
}
