import type { NextRequest } from 'next/server'
import { citedFrozenView } from '@/app/cited-state'
import { CITATION_FORMATS } from '@/lib/domain/citations/citation-format'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi } from '@/lib/server/http/api-answer'
import { getFrozenView } from '@/lib/server/views/view-queries'
import { choiceOrRefuse } from '../../../choice-or-refuse'
import { citationAnswer } from '../../../citation-answer'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const { head } = await getFrozenView(await currentViewer(), (await params).id)
    const format = choiceOrRefuse(request.nextUrl.searchParams, 'format', CITATION_FORMATS)
    return citationAnswer([citedFrozenView(head)], format, `cell-trial-atlas_view_${head.id}`)
  })
}
