import type { NextRequest } from 'next/server'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { getTrialDetail } from '@/lib/server/trials/trial-detail-queries'
import { asOfOrRefuse } from '../../as-of-or-refuse'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const asOf = asOfOrRefuse(request.nextUrl.searchParams)
    return jsonAnswer(request, await getTrialDetail(await currentViewer(), (await params).id, { asOf }))
  })
}
