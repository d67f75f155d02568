import type { NextRequest } from 'next/server'
import { loadTrialHistory } from '@/app/(atlas)/trials/[id]/history/load-trial-history'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { versionPairOrRefuse } from '../../../version-pair-or-refuse'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const compare = versionPairOrRefuse(request.nextUrl.searchParams)
    const history = await loadTrialHistory(await currentViewer(), (await params).id, { compare })
    return jsonAnswer(request, history)
  })
}
