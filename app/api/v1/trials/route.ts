import type { NextRequest } from 'next/server'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { listTrials } from '@/lib/server/trials/trial-queries'
import { parseTrialRequestOrRefuse } from '../parse-trial-request-or-refuse'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const list = await parseTrialRequestOrRefuse(viewer, parameters, ['facets'])
    return jsonAnswer(request, await listTrials(viewer, list, { facets: parameters.get('facets') === '1' }))
  })
}
