import { sayDate, sayNumber } from '../shared/words'
import {
  TRIAL_FILTERS,
  type TrialFilterName,
  type TrialFilters,
  type TrialNumberRangeName,
  type TrialVocabulary,
} from './trial-filters'
import { labelOf, TRIAL_FACET_NAMES } from './trial-vocabulary'

/** One removable choice. `value` is the facet value to take away; null for a search or a range, which goes as a whole. */
export interface TrialFilterChip {
  name: TrialFilterName
  value: string | null
  text: string
}

/** The chips of a selection in the order of the contract; only the first of a facet names the facet. */
export function trialFilterChips(filters: TrialFilters, vocabulary: TrialVocabulary): TrialFilterChip[] {
  return [
    ...searchChips(filters),
    ...facetChips(filters, vocabulary),
    ...dateChips(filters),
    ...numberChips(filters),
  ]
}

/** Says a range with the bounds that are given: "2024 to 2025", "from 2024", "until 2025"; '' without bounds. */
export function sayDateRange({ from, to }: { from?: string; to?: string }): string {
  if (from !== undefined && to !== undefined)
    return from === to ? sayDate(from) : `${sayDate(from)} to ${sayDate(to)}`
  if (from !== undefined) return `from ${sayDate(from)}`
  return to === undefined ? '' : `until ${sayDate(to)}`
}

/** Says a number range with its unit: "at least 100 participants", "up to 7 days", "0.5 to 1 day"; '' without bounds. */
export function sayNumberRange(
  name: TrialNumberRangeName,
  { min, max }: { min?: number; max?: number },
): string {
  const unit = (bound: number) =>
    bound === 1 ? TRIAL_FILTERS[name].unit.replace(/s$/, '') : TRIAL_FILTERS[name].unit
  if (min !== undefined && max !== undefined)
    return min === max ? `${sayBound(min)} ${unit(min)}` : `${sayBound(min)} to ${sayBound(max)} ${unit(max)}`
  if (min !== undefined) return `at least ${sayBound(min)} ${unit(min)}`
  return max === undefined ? '' : `up to ${sayBound(max)} ${unit(max)}`
}

function sayBound(bound: number): string {
  return Number.isInteger(bound) ? sayNumber(bound) : String(bound)
}

function searchChips({ q }: TrialFilters): TrialFilterChip[] {
  return q === undefined ? [] : [{ name: 'q', value: null, text: `“${q}”` }]
}

function facetChips(filters: TrialFilters, vocabulary: TrialVocabulary): TrialFilterChip[] {
  return TRIAL_FACET_NAMES.flatMap((name) =>
    (filters.anyOf[name] ?? []).map((value, position) => {
      const label = labelOf(vocabulary, name, value)
      return { name, value, text: position === 0 ? `${TRIAL_FILTERS[name].label}: ${label}` : label }
    }),
  )
}

function dateChips({ dates }: TrialFilters): TrialFilterChip[] {
  return (['startedOn', 'completedOn'] as const).flatMap((name) =>
    chip(name, sayDateRange(dates[name] ?? {})),
  )
}

function numberChips({ numbers }: TrialFilters): TrialFilterChip[] {
  return (['enrollment', 'window'] as const).flatMap((name) =>
    chip(name, sayNumberRange(name, numbers[name] ?? {})),
  )
}

function chip(name: TrialFilterName, range: string): TrialFilterChip[] {
  return range === '' ? [] : [{ name, value: null, text: `${TRIAL_FILTERS[name].label}: ${range}` }]
}
