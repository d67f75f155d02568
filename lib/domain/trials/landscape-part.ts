import type { LandscapeShape } from './landscape-shape'
import { EMPTY_REQUEST } from './trial-filter-codec'
import type { TrialFilters } from './trial-filters'
import { withFacetValues } from './trial-request-changes'

/**
 * The filters that find exactly the trials of one part of a landscape: a layer, a row of it, a cell. The value of the part
 * takes the place of what is chosen in its field, which is safe because only values within the choice are laid out.
 */
export function partFilters(
  filters: TrialFilters,
  shape: LandscapeShape,
  values: { split?: string | undefined; rows?: string; columns?: string },
): TrialFilters {
  let request = { ...EMPTY_REQUEST, filters }
  for (const side of ['rows', 'columns', 'split'] as const) {
    const [facet, value] = [shape[side], values[side]]
    if (facet !== null && value !== undefined) request = withFacetValues(request, facet, [value])
  }
  return request.filters
}
