import type { NextRequest } from 'next/server'
import { citedState } from '@/app/cited-state'
import { citeTrial } from '@/lib/domain/citations/atlas-citations'
import { CITATION_FORMATS } from '@/lib/domain/citations/citation-format'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi } from '@/lib/server/http/api-answer'
import { getTrialDetail } from '@/lib/server/trials/trial-detail-queries'
import { asOfOrRefuse } from '../../../as-of-or-refuse'
import { choiceOrRefuse } from '../../../choice-or-refuse'
import { citationAnswer } from '../../../citation-answer'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const parameters = request.nextUrl.searchParams
    const asOf = asOfOrRefuse(parameters)
    const format = choiceOrRefuse(parameters, 'format', CITATION_FORMATS)
    const trial = await getTrialDetail(await currentViewer(), (await params).id, { asOf })
    const item = citeTrial({ ...trial, title: trial.row.title }, citedState(trial))
    return citationAnswer([item], format, `cell-trial-atlas_${trial.id}`)
  })
}
