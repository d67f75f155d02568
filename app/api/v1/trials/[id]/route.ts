import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { getTrialDetail } from '@/lib/server/trials/trial-detail-queries'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerApi(request, async () =>
    jsonAnswer(request, await getTrialDetail(await currentViewer(), (await params).id)),
  )
}
