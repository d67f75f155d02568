import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { loadProductList } from '@/app/(atlas)/products/product-data'

export async function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => jsonAnswer(request, await loadProductList(await currentViewer())))
}
