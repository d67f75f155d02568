import { currentViewer } from '@/lib/server/auth/current-viewer'
import { searchSources } from '@/lib/server/curation/edit-queries'
import { answerApi, privateAnswer } from '@/lib/server/http/api-answer'

export async function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const q = new URL(request.url).searchParams.get('q') ?? ''
    return privateAnswer({ data: await searchSources(await currentViewer(), q.slice(0, 500)) })
  })
}
