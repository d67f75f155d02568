import type { NextRequest } from 'next/server'
import { citedState } from '@/app/cited-state'
import { facetsRequest } from '@/lib/client/trials/trial-query-options'
import { citeView } from '@/lib/domain/citations/atlas-citations'
import { CITATION_FORMATS } from '@/lib/domain/citations/citation-format'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { writeTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { exportName } from '@/lib/server/exports/export-name'
import { answerApi } from '@/lib/server/http/api-answer'
import { getTrialVocabulary, listTrials } from '@/lib/server/trials/trial-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { citationAnswer } from '../../citation-answer'
import { parseTrialRequestOrRefuse } from '../../parse-trial-request-or-refuse'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const format = choiceOrRefuse(parameters, 'format', CITATION_FORMATS)
    const asked = await parseTrialRequestOrRefuse(viewer, parameters, ['format'])
    const list = await listTrials(viewer, facetsRequest(asked.filters), { facets: false })
    const { heading } = describeTrialFilters(asked.filters, await getTrialVocabulary(viewer), list)
    const query = writeTrialRequest({ ...asked, page: 1 })
    const name = exportName({ subject: 'trials', query, ...list })
    return citationAnswer([citeView({ heading, query }, citedState(list))], format, name)
  })
}
