import { TRIAL_DATE_RANGES, TRIAL_NUMBER_RANGES } from '../../domain/trials/trial-filter-codec'
import type { TrialFilterName, TrialFilters } from '../../domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '../../domain/trials/trial-vocabulary'
import type { Bitset } from './trial-index-bitset'
import type { ManyColumn, SingleColumn } from './trial-index-columns'
import { firstDay, lastDay } from './trial-index-ranges'
import type { TrialTable } from './trial-index-table'

/**
 * The outcome of one pass over all trials: `fails` counts the filters a trial fails, `which` holds the last one it
 * failed as a place in `active`. A trial is selected when it fails none; a facet counts those failing none but its own.
 */
export interface Selection {
  active: readonly TrialFilterName[]
  fails: Uint8Array
  which: Uint8Array
  selected: Int32Array // positions, ascending
  best: Bitset | null // trials whose own names and identifiers hold the search
}

/** A trial that is not shown fails this many filters, so that no count ever reaches it. */
export const NOT_SHOWN = 200

/** Runs every filter in use over every trial. `found` are the hits of the text search; null without one. */
export function selectTrials(
  table: TrialTable,
  filters: TrialFilters,
  found: { hits: Bitset; best: Bitset } | null,
): Selection {
  const active: TrialFilterName[] = []
  const fails = failHidden(table)
  const outcome: Outcome = { fails, which: new Uint8Array(table.size), place: -1 }
  const next = (name: TrialFilterName) => ({ ...outcome, place: active.push(name) - 1 })

  if (found) failUnfound(next('q'), found.hits)
  for (const facet of TRIAL_FACET_NAMES) {
    const values = filters.anyOf[facet] ?? (facet === 'scope' ? ['in'] : null)
    if (values === null) continue
    const column = table.columns[facet]
    const wanted = wantedCodes(table, facet, values)
    if (column.kind === 'single') failSingle(next(facet), column, wanted)
    else failMany(next(facet), column, wanted)
  }
  for (const name of TRIAL_DATE_RANGES) {
    const range = filters.dates[name]
    if (range) failRange(next(name), table.ranges[name], firstDay(range.from), lastDay(range.to))
  }
  for (const name of TRIAL_NUMBER_RANGES) {
    const range = filters.numbers[name]
    if (range) failRange(next(name), table.ranges[name], range.min ?? -Infinity, range.max ?? Infinity)
  }
  return { active, ...outcome, selected: selectedPositions(fails), best: found?.best ?? null }
}

function failHidden({ shown, size }: TrialTable): Uint8Array {
  const fails = new Uint8Array(size)
  for (let position = 0; position < size; position++) if (shown[position] !== 1) fails[position] = NOT_SHOWN
  return fails
}

interface Outcome {
  fails: Uint8Array
  which: Uint8Array
  place: number
}

function wantedCodes(
  table: TrialTable,
  facet: (typeof TRIAL_FACET_NAMES)[number],
  values: readonly string[],
): Uint8Array {
  const dictionary = table.dictionaries[facet]
  const wanted = new Uint8Array(dictionary.size)
  for (const value of values) {
    const code = dictionary.find(value)
    if (code !== undefined) wanted[code] = 1
  }
  return wanted
}

function failUnfound({ fails, which, place }: Outcome, hits: Bitset): void {
  for (let position = 0; position < fails.length; position++)
    if (!hits.has(position)) {
      fails[position] = (fails[position] ?? 0) + 1
      which[position] = place
    }
}

function failSingle({ fails, which, place }: Outcome, { codes }: SingleColumn, wanted: Uint8Array): void {
  for (let position = 0; position < fails.length; position++)
    if (wanted[codes[position] ?? 0] !== 1) {
      fails[position] = (fails[position] ?? 0) + 1
      which[position] = place
    }
}

function failMany(
  { fails, which, place }: Outcome,
  { start, count, values }: ManyColumn,
  wanted: Uint8Array,
): void {
  for (let position = 0; position < fails.length; position++) {
    const from = start[position] ?? 0
    const to = from + (count[position] ?? 0)
    let at = from
    while (at < to && wanted[values[at] ?? 0] !== 1) at++
    if (at < to) continue
    fails[position] = (fails[position] ?? 0) + 1
    which[position] = place
  }
}

/** Ranges match by overlap; a missing value is NaN and overlaps nothing. */
function failRange(
  { fails, which, place }: Outcome,
  { low, high }: { low: Float64Array; high: Float64Array },
  from: number,
  to: number,
): void {
  for (let position = 0; position < fails.length; position++)
    if (!((low[position] ?? NaN) <= to && (high[position] ?? NaN) >= from)) {
      fails[position] = (fails[position] ?? 0) + 1
      which[position] = place
    }
}

function selectedPositions(fails: Uint8Array): Int32Array {
  let total = 0
  for (let position = 0; position < fails.length; position++) if (fails[position] === 0) total++
  const selected = new Int32Array(total)
  let place = 0
  for (let position = 0; position < fails.length; position++)
    if (fails[position] === 0) selected[place++] = position
  return selected
}
