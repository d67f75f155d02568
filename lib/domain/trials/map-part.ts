import type { TrialMap } from './map-views'
import { EMPTY_REQUEST } from './trial-filter-codec'
import type { TrialFilters } from './trial-filters'
import { withFacetValues } from './trial-request-changes'

/**
 * The filters that find exactly the trials of a country of a map. It takes the place of the countries chosen, which is safe
 * because only those are counted.
 */
export function countryFilters(filters: TrialFilters, code: string): TrialFilters {
  return withFacetValues({ ...EMPTY_REQUEST, filters }, 'country', [code]).filters
}

/** The filters that find exactly the trials of a map that have no country, whatever the reason. */
export function noCountryFilters(
  filters: TrialFilters,
  { missing }: Pick<TrialMap, 'missing'>,
): TrialFilters {
  const reasons = missing.map(({ value }) => value)
  return withFacetValues({ ...EMPTY_REQUEST, filters }, 'country', reasons).filters
}
