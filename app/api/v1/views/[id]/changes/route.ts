import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { compareFrozenView, getFrozenView } from '@/lib/server/views/view-queries'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const { body } = await getFrozenView(viewer, (await params).id)
    return jsonAnswer(request, await compareFrozenView(viewer, body))
  })
}
