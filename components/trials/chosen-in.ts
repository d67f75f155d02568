import type { TrialFacetName, TrialListRequest } from '@/lib/domain/trials/trial-filters'

/** The values chosen in a facet. */
export function chosenIn(request: TrialListRequest, facet: TrialFacetName): ReadonlySet<string> {
  return new Set(request.filters.anyOf[facet])
}
