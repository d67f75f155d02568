import type { NextRequest } from 'next/server'
import { loadProduct } from '@/app/(atlas)/products/product-data'
import { citedState } from '@/app/cited-state'
import { citeProduct } from '@/lib/domain/citations/atlas-citations'
import { CITATION_FORMATS } from '@/lib/domain/citations/citation-format'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi } from '@/lib/server/http/api-answer'
import { choiceOrRefuse } from '../../../choice-or-refuse'
import { citationAnswer } from '../../../citation-answer'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const format = choiceOrRefuse(request.nextUrl.searchParams, 'format', CITATION_FORMATS)
    const product = await loadProduct(await currentViewer(), (await params).slug)
    return citationAnswer(
      [citeProduct(product, citedState(product))],
      format,
      `cell-trial-atlas_${product.id}`,
    )
  })
}
