import { PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'
import { MISSING_LABELS } from '../../domain/shared/missing'
import { ENROLLMENT_BINS, enrollmentBinOf } from '../../domain/trials/enrollment-bins'
import type { TrialFilters } from '../../domain/trials/trial-filters'
import type { FacetCount, TrialList } from '../../domain/trials/trial-views'
import { countedPositions, countFacets, hiddenForWantOfValue, totalsWithout } from './trial-index-counts'
import { facetAnswer } from './trial-index-facet-answer'
import type { Selection } from './trial-index-selection'
import { dayText } from './trial-index-ranges'
import type { TrialTable } from './trial-index-table'

export type SelectionCounts = ReturnType<typeof countSelection>

/** Everything that is counted over a whole selection, as the list answers it. */
export function countSelection(table: TrialTable, selection: Selection, filters: TrialFilters) {
  return {
    facets: facetAnswer(table, countFacets(table, selection), filters),
    hiddenForWantOfValue: hiddenForWantOfValue(table, selection),
    totalWithout: totalsWithout(selection),
    startsPerYear: countStartsPerYear(table, selection),
    enrollmentBins: countEnrollmentBins(table, selection),
    incompleteCountries: countIncompleteCountries(table, selection),
    ...countParticipants(table, selection),
  } satisfies Partial<TrialList>
}

/** Trials in the default view, filters or not. */
export function countAtlas({ shown, size, dictionaries, columns }: TrialTable): number {
  const inAtlas = dictionaries.scope.find('in')
  let total = 0
  for (let position = 0; position < size; position++)
    if (shown[position] === 1 && columns.scope.kind === 'single' && columns.scope.codes[position] === inAtlas)
      total++
  return total
}

/** The newest date any statement about a trial readers see bears, as precise as it is given; null in an empty atlas. */
export function newestDataDate({ dataDates, shown, size }: TrialTable): string | null {
  let newest = 0
  for (let position = 0; position < size; position++)
    if (shown[position] === 1) newest = Math.max(newest, dataDates[position] ?? 0)
  return newest === 0 ? null : dayText(newest)
}

/**
 * Participants of a selection. Those of long-term follow-ups already took part in an earlier study, so they are told
 * apart and never added to the total.
 */
export function countParticipants(
  table: TrialTable,
  { selected }: Selection,
): Required<Pick<TrialList, 'participants' | 'followUps'>> {
  const { ranges } = table
  const isFollowUp = followUpReader(table)
  const participants = { total: 0, trialsWithoutNumber: 0 }
  const followUps = { trials: 0, participants: 0 }
  for (const position of selected) {
    const count = ranges.enrollment.low[position] ?? NaN
    if (isFollowUp(position)) {
      followUps.trials++
      followUps.participants += count || 0
    } else if (Number.isNaN(count)) participants.trialsWithoutNumber++
    else participants.total += count
  }
  return { participants, followUps }
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
  const roles = columns.studyRole.kind === 'single' ? columns.studyRole.codes : new Uint16Array()
  return (position) => roles[position] === followUp
}

/** Starts per year, by the first day a start may mean, its own range left aside; trials without a start come last. */
function countStartsPerYear({ ranges }: TrialTable, selection: Selection): FacetCount[] {
  const years = new Uint32Array(10_000)
  const { low } = ranges.startedOn
  let missing = 0
  for (const position of countedPositions(selection, 'startedOn')) {
    const day = low[position] ?? NaN
    const year = Math.floor(day / 10_000)
    if (Number.isNaN(day)) missing++
    else years[year] = (years[year] ?? 0) + 1
  }
  const counted = [...years.entries()].filter(([, count]) => count > 0)
  return [
    ...counted.map(([year, count]) => ({ value: String(year).padStart(4, '0'), label: String(year), count })),
    ...missingLast(missing),
  ]
}

/** Trials by their number of participants, its own range left aside; trials without a number come last. */
function countEnrollmentBins({ ranges }: TrialTable, selection: Selection): FacetCount[] {
  const counts = new Uint32Array(ENROLLMENT_BINS.length)
  let missing = 0
  for (const position of countedPositions(selection, 'enrollment')) {
    const bin = enrollmentBinOf(ranges.enrollment.low[position] ?? NaN)
    if (bin < 0) missing++
    else counts[bin] = (counts[bin] ?? 0) + 1
  }
  const counted = ENROLLMENT_BINS.map(({ value, label }, bin) => ({ value, label, count: counts[bin] ?? 0 }))
  return [...counted.filter(({ count }) => count > 0), ...missingLast(missing)]
}

function missingLast(count: number): FacetCount[] {
  return count === 0 ? [] : [{ value: 'NOT_CAPTURED', label: MISSING_LABELS.NOT_CAPTURED, count }]
}

/** Selected trials that name a country, of which only the first is known. */
export function countIncompleteCountries(
  { hasAllCountries, columns, dictionaries }: TrialTable,
  { selected }: Selection,
): number {
  const { start, values } = columns.country
  const isReason = dictionaries.country.terms.map(({ value }) => PSEUDO_VALUES.has(value))
  let total = 0
  for (const position of selected)
    if (hasAllCountries[position] === 0 && isReason[values[start[position] ?? 0] ?? 0] === false) total++
  return total
}
