import type { NextRequest } from 'next/server'
import { TRIAL_FACET_NAMES } from '@/lib/domain/trials/trial-vocabulary'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { crosstabTrials } from '@/lib/server/trials/trial-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { parseTrialRequestOrRefuse } from '../../parse-trial-request-or-refuse'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const rows = choiceOrRefuse(parameters, 'rows', TRIAL_FACET_NAMES)
    const columns = choiceOrRefuse(parameters, 'columns', TRIAL_FACET_NAMES)
    // `columns` is the table's parameter too, so both names are taken off before the filters are read.
    const ofFilters = new URLSearchParams(
      [...parameters].filter(([name]) => !['rows', 'columns'].includes(name)),
    )
    const { filters } = await parseTrialRequestOrRefuse(viewer, ofFilters)
    return jsonAnswer(request, await crosstabTrials(viewer, filters, rows, columns))
  })
}
