import { currentViewer } from '@/lib/server/auth/current-viewer'
import { loadCellTypeList } from '@/app/(atlas)/cell-types/cell-type-data'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'

export async function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => jsonAnswer(request, await loadCellTypeList(await currentViewer())))
}
