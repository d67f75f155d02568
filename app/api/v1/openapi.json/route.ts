import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { openApiDocument } from '../openapi/openapi-document'

export async function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => jsonAnswer(request, openApiDocument()))
}
