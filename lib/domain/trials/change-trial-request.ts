import type { FilterDefinition } from '../shared/filter-kinds'
import {
  TRIAL_FILTERS,
  type TrialDateRangeName,
  type TrialFacetName,
  type TrialFilterName,
  type TrialFilters,
  type TrialListRequest,
  type TrialNumberRangeName,
} from './trial-filters'

/** The values of a facet in force: those chosen, else the one that absence stands for, else none. */
export function chosenValues(filters: TrialFilters, facet: TrialFacetName): readonly string[] {
  const definition: FilterDefinition = TRIAL_FILTERS[facet]
  const whenAbsent = definition.kind === 'anyOf' ? definition.whenAbsent : undefined
  return filters.anyOf[facet] ?? (whenAbsent === undefined ? [] : [whenAbsent])
}

/** The same request with one value of a facet chosen or, if it was, no longer chosen; back on the first page. */
export function withToggled(
  request: TrialListRequest,
  facet: TrialFacetName,
  value: string,
): TrialListRequest {
  const chosen = chosenValues(request.filters, facet)
  return withValues(
    request,
    facet,
    chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
  )
}

/** The same request with exactly these values of a facet; none means no choice. Back on the first page. */
export function withValues(
  request: TrialListRequest,
  facet: TrialFacetName,
  values: readonly string[],
): TrialListRequest {
  const { [facet]: _, ...others } = request.filters.anyOf
  const anyOf = values.length === 0 ? others : { ...others, [facet]: [...new Set(values)].sort() }
  return withFilters(request, { ...request.filters, anyOf })
}

/** The same request without one filter, whatever its kind; back on the first page. */
export function withoutFilter(request: TrialListRequest, name: TrialFilterName): TrialListRequest {
  const { filters } = request
  if (name === 'q') return withFilters(request, { ...filters, q: undefined })
  if (isDateRange(name))
    return withFilters(request, { ...filters, dates: { ...filters.dates, [name]: undefined } })
  if (isNumberRange(name))
    return withFilters(request, { ...filters, numbers: { ...filters.numbers, [name]: undefined } })
  return withValues(request, name, [])
}

/** The same request with a range of dates; back on the first page. */
export function withDates(
  request: TrialListRequest,
  name: TrialDateRangeName,
  range: { from?: string; to?: string },
): TrialListRequest {
  return withFilters(request, { ...request.filters, dates: { ...request.filters.dates, [name]: range } })
}

/** The same request with other filters; back on the first page. Order and columns stay. */
export function withFilters(request: TrialListRequest, filters: TrialFilters): TrialListRequest {
  return { ...request, filters, page: 1 }
}

/** The names of all filters with a choice, in the order of the contract. */
export function activeFilters({ q, anyOf, dates, numbers }: TrialFilters): TrialFilterName[] {
  const isActive = (name: string) =>
    name === 'q' ? q !== undefined : [anyOf, dates, numbers].some((part) => entryOf(part, name) !== undefined)
  return filterNames.filter(isActive)
}

const filterNames = Object.keys(TRIAL_FILTERS).filter(isFilterName)

function isFilterName(name: string): name is TrialFilterName {
  return Object.hasOwn(TRIAL_FILTERS, name)
}

function isDateRange(name: TrialFilterName): name is TrialDateRangeName {
  return TRIAL_FILTERS[name].kind === 'dateRange'
}

function isNumberRange(name: TrialFilterName): name is TrialNumberRangeName {
  return TRIAL_FILTERS[name].kind === 'numberRange'
}

function entryOf(part: object, name: string): unknown {
  return Object.entries(part).find(([key]) => key === name)?.[1]
}
