import { ENROLLMENT_BINS } from '../../domain/trials/enrollment-bins'
import type { TrialFacetName } from '../../domain/trials/trial-filters'
import { PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'
import { type CodeCounts, countCodes, countSingle } from './trial-index-counts'
import { forEachFacet, type TrialTable } from './trial-index-table'

/**
 * All that is counted over a set of trials and can be added and taken away: the counts of two sets that share no trial
 * add up to those of both. So most of a selection need not be walked, and a change costs only the trials it changed.
 */
export interface Tally {
  trials: number
  facets: Record<TrialFacetName, CodeCounts>
  startYears: Uint32Array // by year of the first day a start may mean; 0 for none
  enrollmentBins: Uint32Array // by place among the bins, then those without a number
  participants: { total: number; trialsWithoutNumber: number } // without those of long-term follow-ups
  followUps: { trials: number; participants: number }
  firstCountryOnly: number // trials that name a country, of which only the first is known
}

/** Years are numbers of four digits. */
const MOST_YEARS = 10_000

/** Counts a set of trials. */
export function tallyOf(table: TrialTable, positions: Int32Array): Tally {
  return {
    trials: positions.length,
    facets: forEachFacet((facet) => countCodes(table, facet, positions)),
    startYears: countStartYears(table, positions),
    enrollmentBins: countEnrollmentBins(table, positions),
    ...countParticipants(table, positions),
    firstCountryOnly: countFirstCountryOnly(table, positions),
  }
}

/** Both sets together (`sign` 1), or the first without the second (`sign` -1), which must then be part of it. */
export function combined(left: Tally, right: Tally, sign: 1 | -1): Tally {
  const numbers = (one: Uint32Array, other: Uint32Array) => addedUp(one, other, sign)
  return {
    trials: left.trials + sign * right.trials,
    facets: forEachFacet((facet) => addedCodes(left.facets[facet], right.facets[facet], sign)),
    startYears: numbers(left.startYears, right.startYears),
    enrollmentBins: numbers(left.enrollmentBins, right.enrollmentBins),
    participants: {
      total: left.participants.total + sign * right.participants.total,
      trialsWithoutNumber:
        left.participants.trialsWithoutNumber + sign * right.participants.trialsWithoutNumber,
    },
    followUps: {
      trials: left.followUps.trials + sign * right.followUps.trials,
      participants: left.followUps.participants + sign * right.followUps.participants,
    },
    firstCountryOnly: left.firstCountryOnly + sign * right.firstCountryOnly,
  }
}

/** Counts starts by year. */
export function countStartYears({ startYears }: TrialTable, positions: Int32Array): Uint32Array {
  const counts = new Uint32Array(MOST_YEARS)
  countSingle(startYears, positions, counts)
  return counts
}

/** Counts trials by the bin of their number of participants. */
export function countEnrollmentBins({ enrollmentBins }: TrialTable, positions: Int32Array): Uint32Array {
  const counts = new Uint32Array(ENROLLMENT_BINS.length + 1)
  countSingle(enrollmentBins, positions, counts)
  return counts
}

/**
 * Participants of a set of trials. Those of long-term follow-ups already took part in an earlier study, so they are told
 * apart and never added to the total.
 */
export function countParticipants(
  { ranges, columns, dictionaries }: TrialTable,
  positions: Int32Array,
): Pick<Tally, 'participants' | 'followUps'> {
  const participants = { total: 0, trialsWithoutNumber: 0 }
  const followUps = { trials: 0, participants: 0 }
  const followUp = dictionaries.studyRole.find('LONG_TERM_FOLLOW_UP') ?? -1
  const roles = columns.studyRole.codes
  const { low } = ranges.enrollment
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place] ?? 0
    const count = low[position] ?? NaN
    if (roles[position] === followUp) {
      followUps.trials++
      followUps.participants += count || 0
    } else if (Number.isNaN(count)) participants.trialsWithoutNumber++
    else participants.total += count
  }
  return { participants, followUps }
}

/** Trials that name a country, of which only the first is known. */
export function countFirstCountryOnly(
  { hasAllCountries, columns, dictionaries }: TrialTable,
  positions: Int32Array,
): number {
  const { start, values } = columns.country
  const isCountry = Uint8Array.from(dictionaries.country.terms, ({ value }) =>
    PSEUDO_VALUES.has(value) ? 0 : 1,
  )
  let total = 0
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place] ?? 0
    if (hasAllCountries[position] === 0 && isCountry[values[start[position] ?? 0] ?? 0] === 1) total++
  }
  return total
}

/** The counts of one facet over both sets (`sign` 1), or over the first without the second. */
export function addedCodes(left: CodeCounts, right: CodeCounts, sign: 1 | -1 = 1): CodeCounts {
  const counts = addedUp(left.counts, right.counts, sign)
  return { counts, own: left.own === left.counts ? counts : addedUp(left.own, right.own, sign) }
}

/** Adds lists of counts, or takes the second away. One may be shorter: codes are added while the index lives. */
export function addedUp(left: Uint32Array, right: Uint32Array, sign: 1 | -1): Uint32Array {
  const sum = new Uint32Array(Math.max(left.length, right.length))
  sum.set(left)
  for (let code = 0; code < right.length; code++) sum[code] = (sum[code] ?? 0) + sign * (right[code] ?? 0)
  return sum
}
