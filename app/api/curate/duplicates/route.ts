import { currentViewer } from '@/lib/server/auth/current-viewer'
import { findDuplicates } from '@/lib/server/curation/proposal-queries'
import { answerApi, privateAnswer } from '@/lib/server/http/api-answer'

export async function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const { searchParams } = new URL(request.url)
    const asked = {
      identifiers: searchParams.getAll('identifier').slice(0, 20),
      title: (searchParams.get('title') ?? '').slice(0, 1000),
      exceptId: searchParams.get('except'),
    }
    return privateAnswer({ data: await findDuplicates(await currentViewer(), asked) })
  })
}
