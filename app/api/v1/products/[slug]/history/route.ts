import type { NextRequest } from 'next/server'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getProductHistory } from '@/lib/server/history/history-queries'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { versionPairOrRefuse } from '../../../version-pair-or-refuse'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const compare = versionPairOrRefuse(request.nextUrl.searchParams)
    return jsonAnswer(
      request,
      await getProductHistory(await currentViewer(), (await params).slug, { compare }),
    )
  })
}
