import { foldTerms } from '../shared/fold'
import { parsePartialDate } from '../shared/partial-date'
import type { NaiveTrial } from './naive-trial'
import { naiveValues } from './naive-values'
import type { TrialFacetName, TrialFilterName, TrialFilters, TrialVocabulary } from './trial-filters'
import { TRIAL_FACET_NAMES } from './trial-vocabulary'

/**
 * The plainest reading of the filters (DESIGN section 5), written to be seen right rather than fast: the oracle the
 * index is tested against. `leftOut` names one filter that is not asked, as a facet counts itself.
 */
export function naiveFilter(
  trials: readonly NaiveTrial[],
  filters: TrialFilters,
  vocabulary: TrialVocabulary,
  leftOut?: TrialFilterName,
): NaiveTrial[] {
  return trials.filter((trial) => failedFilters(trial, filters, vocabulary).every((name) => name === leftOut))
}

/** The filters a trial fails, by name. */
export function failedFilters(
  trial: NaiveTrial,
  filters: TrialFilters,
  vocabulary: TrialVocabulary,
): TrialFilterName[] {
  const failed: TrialFilterName[] = []
  if (filters.q !== undefined && !naiveSearch(trial.texts, filters.q)) failed.push('q')
  for (const facet of TRIAL_FACET_NAMES) {
    const wanted = filters.anyOf[facet] ?? (facet === 'scope' ? ['in'] : undefined)
    if (wanted && !naiveValues(trial, facet, vocabulary).some((value) => wanted.includes(value)))
      failed.push(facet)
  }
  for (const name of ['startedOn', 'completedOn'] as const) {
    const range = filters.dates[name]
    if (range && !overlapsDate(trial.row[name], range)) failed.push(name)
  }
  const { enrollment, window } = filters.numbers
  const count = 'count' in trial.row.enrollment ? trial.row.enrollment.count : null
  if (enrollment && !overlapsNumber(count, count, enrollment)) failed.push('enrollment')
  if (window && !overlapsNumber(trial.window.minimum, trial.window.maximum, window)) failed.push('window')
  return failed
}

/** Counts how many of the trials have each value of a facet; ancestors in a tree are had too. */
export function naiveCounts(
  trials: readonly NaiveTrial[],
  facet: TrialFacetName,
  vocabulary: TrialVocabulary,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const trial of trials)
    for (const value of naiveValues(trial, facet, vocabulary)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Tells whether columns of folded text hold every phrase of a search, the last word as a beginning. */
export function naiveSearch(columns: readonly string[], query: string): boolean {
  const phrases = foldTerms(query)
  return (
    phrases.length > 0 &&
    phrases.every((phrase, place) => {
      const needle = ` ${phrase.join(' ')}${place === phrases.length - 1 ? '' : ' '}`
      return columns.some((column) => ` ${column} `.includes(needle))
    })
  )
}

function overlapsDate(
  value: { text: string } | { missing: string },
  { from, to }: { from?: string; to?: string },
): boolean {
  const stated = 'text' in value ? parsePartialDate(value.text) : null
  if (stated === null) return false
  const first = from === undefined ? '0000-00-00' : (parsePartialDate(from)?.earliest ?? '')
  const last = to === undefined ? '9999-99-99' : (parsePartialDate(to)?.latest ?? '')
  return stated.earliest <= last && stated.latest >= first
}

function overlapsNumber(
  low: number | null,
  high: number | null,
  { min = -Infinity, max = Infinity }: { min?: number; max?: number },
): boolean {
  if (low === null && high === null) return false
  return (low ?? -Infinity) <= max && (high ?? Infinity) >= min
}
