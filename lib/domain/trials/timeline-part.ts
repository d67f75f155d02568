import type { TimelineShape } from './timeline-shape'
import type { TimelineGroup } from './timeline-views'
import { EMPTY_REQUEST } from './trial-filter-codec'
import type { TrialFilters } from './trial-filters'
import { withFacetValues } from './trial-request-changes'

/**
 * The filters that find exactly the trials of a group. Its value takes the place of what is chosen in its field, which is safe
 * because only values within the choice have a group.
 */
export function groupFilters(
  filters: TrialFilters,
  { group: facet }: Pick<TimelineShape, 'group'>,
  { value }: Pick<TimelineGroup, 'value'>,
): TrialFilters {
  if (facet === null || value === null) return filters
  return withFacetValues({ ...EMPTY_REQUEST, filters }, facet, [value.value]).filters
}
