import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialFacetName } from '@/lib/domain/trials/trial-filters'
import type { Viewer } from '@/lib/domain/users/viewer'
import { listTrials } from '@/lib/server/trials/trial-queries'

/** The trials of the default view by each value of one facet (descendants included), as /trials counts them. */
export async function loadTrialCounts(viewer: Viewer, facet: TrialFacetName) {
  const { facets, dataVersion, dataDate } = await listTrials(viewer, EMPTY_REQUEST, { facets: true })
  const counts = new Map((facets?.[facet] ?? []).map(({ value, count }) => [value, count]))
  return { counts, dataVersion, dataDate }
}
