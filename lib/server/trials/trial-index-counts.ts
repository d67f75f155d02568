import type { TrialFacetName } from '../../domain/trials/trial-filters'
import type { Selection } from './trial-index-selection'
import type { TrialRangeName } from './trial-index-ranges'
import { forEachFacet, isTree, type TrialTable } from './trial-index-table'

/** How many trials have each code of a facet, and how many state it themselves rather than something below it. */
export interface CodeCounts {
  counts: Uint32Array
  own: Uint32Array
}

/** Counts all facets of a selection, each without its own choice. */
export function countFacets(table: TrialTable, selection: Selection): Record<TrialFacetName, CodeCounts> {
  return forEachFacet((facet) => countCodes(table, facet, countedPositions(selection, facet)))
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

function countSingle(codes: Uint16Array, positions: Int32Array, counts: Uint32Array): void {
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

/** The positions a facet counts: selected, or failing nothing but the facet's own choice. */
export function countedPositions(selection: Selection, name: Selection['active'][number]): Int32Array {
  const place = selection.active.indexOf(name)
  if (place < 0) return selection.selected
  const { fails, which } = selection
  const counted = new Int32Array(fails.length)
  let total = 0
  for (let position = 0; position < fails.length; position++)
    if (fails[position] === 0 || (fails[position] === 1 && which[position] === place))
      counted[total++] = position
  return counted.subarray(0, total)
}

/** By filter in use: how many trials the selection would hold if that filter alone were dropped. */
export function totalsWithout({ active, fails, which, selected }: Selection): Record<string, number> {
  const gained = new Uint32Array(active.length)
  for (let position = 0; position < fails.length; position++)
    if (fails[position] === 1) gained[which[position] ?? 0] = (gained[which[position] ?? 0] ?? 0) + 1
  return Object.fromEntries(active.map((name, place) => [name, selected.length + (gained[place] ?? 0)]))
}

/** By range in use: how many trials it hides only because their value is missing. */
export function hiddenForWantOfValue(table: TrialTable, selection: Selection): Record<string, number> {
  const { active, fails, which } = selection
  const hidden: Record<string, number> = {}
  for (const [place, name] of active.entries()) {
    if (!isRange(table, name)) continue
    const { low } = table.ranges[name]
    let total = 0
    for (let position = 0; position < fails.length; position++)
      if (fails[position] === 1 && which[position] === place && Number.isNaN(low[position])) total++
    hidden[name] = total
  }
  return hidden
}

function isRange(table: TrialTable, name: string): name is TrialRangeName {
  return Object.hasOwn(table.ranges, name)
}
