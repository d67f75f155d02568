import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { loadProduct } from '@/app/(atlas)/products/product-data'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerApi(request, async () =>
    jsonAnswer(request, await loadProduct(await currentViewer(), (await params).slug)),
  )
}
