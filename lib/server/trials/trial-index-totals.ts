import { MISSING_LABELS } from '../../domain/shared/missing'
import { ENROLLMENT_BINS } from '../../domain/trials/enrollment-bins'
import type { TrialFilters } from '../../domain/trials/trial-filters'
import type { FacetCount, TrialList } from '../../domain/trials/trial-views'
import { countCodes, hiddenForWantOfValue, nearMisses } from './trial-index-counts'
import { facetAnswer } from './trial-index-facet-answer'
import { dayText } from './trial-index-ranges'
import type { Selection } from './trial-index-selection'
import { forEachFacet, type TrialTable } from './trial-index-table'
import { addedCodes, addedUp, countEnrollmentBins, countStartYears, type Tally } from './trial-index-tally'

export type SelectionCounts = ReturnType<typeof countSelection>

/** Everything that is counted over a whole selection, as the list answers it; `tally` is that of its trials. */
export function countSelection(
  table: TrialTable,
  selection: Selection,
  { filters, tally }: { filters: TrialFilters; tally: Tally },
) {
  const misses = nearMisses(selection)
  const { active } = selection
  const missed = (name: Selection['active'][number]) => misses[active.indexOf(name)] ?? null
  return {
    facets: facetAnswer(table, countFacets(table, tally, missed), filters),
    hiddenForWantOfValue: hiddenForWantOfValue(table, selection, misses),
    totalWithout: Object.fromEntries(
      active.map((name, place) => [name, tally.trials + (misses[place]?.length ?? 0)]),
    ),
    startsPerYear: sayYears(
      withMissed(tally.startYears, missed('startedOn'), (some) => countStartYears(table, some)),
    ),
    enrollmentBins: sayBins(
      withMissed(tally.enrollmentBins, missed('enrollment'), (some) => countEnrollmentBins(table, some)),
    ),
    incompleteCountries: tally.firstCountryOnly,
    participants: tally.participants,
    followUps: tally.followUps,
  } satisfies Partial<TrialList>
}

type Missed = (name: Selection['active'][number]) => Int32Array | null

/** The counts of all facets, each without its own choice. */
function countFacets(table: TrialTable, tally: Tally, missed: Missed) {
  return forEachFacet((facet) => {
    const misses = missed(facet)
    return misses ? addedCodes(tally.facets[facet], countCodes(table, facet, misses)) : tally.facets[facet]
  })
}

/** Counts of selected trials, with those of trials that only the range of this very field leaves out. */
function withMissed(
  counts: Uint32Array,
  misses: Int32Array | null,
  count: (positions: Int32Array) => Uint32Array,
): Uint32Array {
  return misses ? addedUp(counts, count(misses), 1) : counts
}

/** The newest date any statement about a trial readers see bears, as precise as it is given; null in an empty atlas. */
export function newestDataDate({ dataDates, shown, size }: TrialTable): string | null {
  let newest = 0
  for (let position = 0; position < size; position++)
    if (shown[position] === 1) newest = Math.max(newest, dataDates[position] ?? 0)
  return newest === 0 ? null : dayText(newest)
}

/** The participants a trial adds to a sum, by position; null of a long-term follow-up, and without a number. */
export function newParticipants(table: TrialTable): (position: number) => number | null {
  const isFollowUp = followUpReader(table)
  return (position) => {
    const count = table.ranges.enrollment.low[position] ?? NaN
    return isFollowUp(position) || Number.isNaN(count) ? null : count
  }
}

function followUpReader({ columns, dictionaries }: TrialTable): (position: number) => boolean {
  const followUp = dictionaries.studyRole.find('LONG_TERM_FOLLOW_UP')
  const roles = columns.studyRole.codes
  return (position) => roles[position] === followUp
}

/** Starts per year, by the first day a start may mean; trials without a start come last. */
function sayYears(years: Uint32Array): FacetCount[] {
  const counted = [...years.entries()].filter(([year, count]) => year > 0 && count > 0)
  return [
    ...counted.map(([year, count]) => ({ value: String(year).padStart(4, '0'), label: String(year), count })),
    ...missingLast(years[0] ?? 0),
  ]
}

/** Trials by their number of participants; trials without a number come last. */
function sayBins(counts: Uint32Array): FacetCount[] {
  const counted = ENROLLMENT_BINS.map(({ value, label }, bin) => ({ value, label, count: counts[bin] ?? 0 }))
  return [...counted.filter(({ count }) => count > 0), ...missingLast(counts[ENROLLMENT_BINS.length] ?? 0)]
}

function missingLast(count: number): FacetCount[] {
  return count === 0 ? [] : [{ value: 'NOT_CAPTURED', label: MISSING_LABELS.NOT_CAPTURED, count }]
}
