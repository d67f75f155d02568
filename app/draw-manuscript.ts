import { manuscriptHref } from '@/lib/client/routes'
import { citeView } from '@/lib/domain/citations/atlas-citations'
import { buildManuscriptTable } from '@/lib/domain/manuscript/build-manuscript-table'
import type { ManuscriptRequest } from '@/lib/domain/manuscript/manuscript-request'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import type { TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import { EMPTY_REQUEST, writeTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import type { Viewer } from '@/lib/domain/users/viewer'
import { readManuscript } from '@/lib/server/trials/manuscript-queries'
import { citedState } from './cited-state'

/** Draws the table an address asks for, the same for the page and for every file of it. */
export async function drawManuscript(
  viewer: Viewer,
  request: ManuscriptRequest,
  vocabulary: TrialVocabulary,
) {
  const { filters, sort } = request.trials
  const manuscript = await readManuscript(viewer, request.trials)
  const { heading } = describeTrialFilters(filters, vocabulary, manuscript)
  const state = citedState(manuscript)
  const query = writeTrialRequest({ ...EMPTY_REQUEST, filters, sort })
  const table = buildManuscriptTable(manuscript, request, {
    heading,
    address: `${state.origin}${manuscriptHref(request)}`,
    today: state.today,
    atlas: citeView({ heading, query }, state),
  })
  return { manuscript, table }
}
