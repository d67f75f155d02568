import type { TrialFacetName } from '../../domain/trials/trial-filters'
import { isTree } from './trial-index-dictionary'
import type { Selection } from './trial-index-selection'
import type { TrialRangeName } from './trial-index-ranges'
import type { TrialTable } from './trial-index-table'

/** How many trials have each code of a facet, and how many state it themselves rather than something below it. */
export interface CodeCounts {
  counts: Uint32Array
  own: Uint32Array // the very same list where the facet is no tree
}

/** Counts the codes of one facet over some trials; a trial counts once for each of its values and their ancestors. */
export function countCodes(table: TrialTable, facet: TrialFacetName, positions: Int32Array): CodeCounts {
  const column = table.columns[facet]
  const counts = new Uint32Array(table.dictionaries[facet].size)
  if (column.kind === 'single') countSingle(column.codes, positions, counts)
  else countMany(column.start, column.count, { values: column.values, positions, counts })
  if (column.kind === 'single' || !isTree(facet)) return { counts, own: counts }
  const own = new Uint32Array(counts.length)
  countMany(column.start, column.own, { values: column.values, positions, counts: own })
  return { counts, own }
}

/** Adds to `counts` how many of some trials have each code. */
export function countSingle(
  codes: Uint8Array | Uint16Array,
  positions: Int32Array,
  counts: Uint32Array,
): void {
  for (let place = 0; place < positions.length; place++) {
    const code = codes[positions[place] ?? 0] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
}

function countMany(
  start: Uint32Array,
  count: Uint16Array,
  {
    values,
    positions,
    counts,
  }: { values: Uint16Array | Uint32Array; positions: Int32Array; counts: Uint32Array },
): void {
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place] ?? 0
    const from = start[position] ?? 0
    const to = from + (count[position] ?? 0)
    for (let at = from; at < to; at++) {
      const code = values[at] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
}

/** The trials that fail one filter and no other, by the filter's place in `active`: what dropping it alone would bring. */
export function nearMisses({ active, fails, which }: Selection): Int32Array[] {
  const totals = new Uint32Array(active.length)
  for (let position = 0; position < fails.length; position++)
    if (fails[position] === 1) totals[which[position] ?? 0] = (totals[which[position] ?? 0] ?? 0) + 1
  const misses = Array.from(totals, (total) => new Int32Array(total))
  const filled = new Uint32Array(active.length)
  for (let position = 0; position < fails.length; position++) {
    if (fails[position] !== 1) continue
    const place = which[position] ?? 0
    const list = misses[place]
    if (list) list[filled[place] ?? 0] = position
    filled[place] = (filled[place] ?? 0) + 1
  }
  return misses
}

/** By range in use: how many trials it hides only because their value is missing. */
export function hiddenForWantOfValue(
  table: TrialTable,
  { active }: Selection,
  misses: readonly Int32Array[],
): Record<string, number> {
  const hidden: Record<string, number> = {}
  for (const [place, name] of active.entries()) {
    if (!isRange(table, name)) continue
    const { low } = table.ranges[name]
    hidden[name] = (misses[place] ?? []).filter((position) => Number.isNaN(low[position])).length
  }
  return hidden
}

function isRange(table: TrialTable, name: string): name is TrialRangeName {
  return Object.hasOwn(table.ranges, name)
}
