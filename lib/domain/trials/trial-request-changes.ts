import type { TrialFacetName, TrialFilterName, TrialFilters, TrialListRequest } from './trial-filters'
import { EMPTY_FILTERS } from './trial-filter-codec'
import { DEFAULT_SORT } from './trial-table-codec'

/** The request with other filters, back on the first page. */
export function withFilters(request: TrialListRequest, filters: TrialFilters): TrialListRequest {
  return { ...request, filters, page: 1 }
}

/** The request with one facet value added, or taken away if it was chosen. */
export function toggleFacetValue(
  request: TrialListRequest,
  name: TrialFacetName,
  value: string,
): TrialListRequest {
  const chosen = request.filters.anyOf[name] ?? []
  const others = chosen.filter((item) => item !== value)
  return withFacetValues(request, name, others.length < chosen.length ? others : [...others, value])
}

/** The request with exactly these values chosen in one facet; none clears it. */
export function withFacetValues(
  request: TrialListRequest,
  name: TrialFacetName,
  values: readonly string[],
): TrialListRequest {
  const { [name]: _, ...others } = request.filters.anyOf
  const anyOf = values.length === 0 ? others : { ...others, [name]: [...new Set(values)].sort() }
  return withFilters(request, { ...request.filters, anyOf })
}

/** The request without one filter of any kind: all its values, both ends of its range, or the search. */
export function withoutFilter(request: TrialListRequest, name: TrialFilterName): TrialListRequest {
  const { filters } = request
  if (name === 'q') return withText(request, '')
  if (name === 'startedOn' || name === 'completedOn')
    return withFilters(request, { ...filters, dates: { ...filters.dates, [name]: undefined } })
  if (name === 'enrollment' || name === 'window')
    return withFilters(request, { ...filters, numbers: { ...filters.numbers, [name]: undefined } })
  return withFacetValues(request, name, [])
}

/** The request with another search; empty takes the search away, and with it the order by best hit. */
function withText(request: TrialListRequest, text: string): TrialListRequest {
  const { q: _, ...filters } = request.filters
  return withFilters(request, text.trim() === '' ? filters : { ...filters, q: text.trim() })
}

/** The request without any filter; sort, columns and page size stay. */
export function withoutFilters(request: TrialListRequest): TrialListRequest {
  return withFilters(request, EMPTY_FILTERS)
}

/**
 * The request sorted by a column as a click on its head asks: first ascending (dates and numbers descending), then the
 * other way round.
 */
export function sortBy(request: TrialListRequest, key: string, firstDescending: boolean): TrialListRequest {
  const current = request.sort ?? (request.filters.q === undefined ? DEFAULT_SORT : null)
  const first = firstDescending ? `-${key}` : key
  const second = firstDescending ? key : `-${key}`
  return { ...request, sort: current === first ? second : first, page: 1 }
}
