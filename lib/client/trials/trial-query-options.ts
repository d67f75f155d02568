import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { EMPTY_REQUEST, writeTrialFilters, writeTrialRequest } from '../../domain/trials/trial-filter-codec'
import type { TrialFacetName, TrialFilters, TrialListRequest } from '../../domain/trials/trial-filters'
import { getJson } from '../http'

/**
 * One page of trials with all facets. The key is the canonical text of the request, so that the server's answer is found
 * again; columns are left out of it, because every answer holds all of them.
 */
export function trialListOptions(request: TrialListRequest) {
  const asked = writeTrialRequest({ ...request, columns: null })
  return queryOptions({
    queryKey: ['trials', 'list', asked],
    queryFn: ({ signal }) =>
      getJson(
        `/api/v1/trials?${joined(asked, 'facets=1')}`,
        async () => (await views()).trialListSchema,
        signal,
      ),
    placeholderData: keepPreviousData,
  })
}

/** The facets and totals of a selection without its rows (one, the fewest a page can have). */
export function trialFacetsOptions(filters: TrialFilters) {
  return trialListOptions(facetsRequest(filters))
}

/** The request behind `trialFacetsOptions`. */
export function facetsRequest(filters: TrialFilters): TrialListRequest {
  return { ...EMPTY_REQUEST, filters, pageSize: 1 }
}

/** Counts of a selection for pairs of values of two facets. */
export function trialCrosstabOptions(filters: TrialFilters, rows: TrialFacetName, columns: TrialFacetName) {
  const asked = writeTrialFilters(filters)
  const fields = `rows=${rows}&columns=${columns}`
  return queryOptions({
    queryKey: ['trials', 'crosstab', rows, columns, asked],
    queryFn: ({ signal }) =>
      getJson(
        `/api/v1/trials/crosstab?${joined(fields, asked)}`,
        async () => (await views()).crosstabSchema,
        signal,
      ),
    placeholderData: keepPreviousData,
  })
}

function views() {
  return import('../../domain/trials/trial-views')
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('&')
}
