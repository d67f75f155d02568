import type { NextRequest } from 'next/server'
import { cellTypeHref, productHref, trialHref } from '@/lib/client/routes'
import { AppError } from '@/lib/domain/shared/app-error'
import { SITEMAP_SIZE, writeSitemap, writeSitemapIndex } from '@/lib/domain/shared/sitemap'
import type { Viewer } from '@/lib/domain/users/viewer'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { listCellTypes } from '@/lib/server/cell-types/cell-type-queries'
import { env } from '@/lib/server/env'
import { answerApi, textAnswer } from '@/lib/server/http/api-answer'
import { listProducts } from '@/lib/server/products/product-queries'
import { listTrialIds } from '@/lib/server/trials/trial-queries'

/** Every record's address; a list of sitemaps (`?part=1` and on) where one may not hold them all. */
export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const { appOrigin } = env()
    const addresses = (await listPaths(await currentViewer())).map((path) => `${appOrigin}${path}`)
    const parts = Math.ceil(addresses.length / SITEMAP_SIZE)
    const part = partOrRefuse(request.nextUrl.searchParams.get('part'), parts)
    return textAnswer(request, xml(addresses, part, parts), 'application/xml; charset=utf-8')
  })
}

function xml(addresses: readonly string[], part: number | null, parts: number): string {
  if (part !== null) return writeSitemap(addresses.slice((part - 1) * SITEMAP_SIZE, part * SITEMAP_SIZE))
  if (parts === 1) return writeSitemap(addresses)
  const numbers = Array.from(
    { length: parts },
    (_, at) => `${env().appOrigin}/sitemap.xml?part=${String(at + 1)}`,
  )
  return writeSitemapIndex(numbers)
}

async function listPaths(viewer: Viewer): Promise<string[]> {
  const [trials, products, cellTypes] = await Promise.all([
    listTrialIds(viewer),
    listProducts(viewer, new Map()), // no counts are shown
    listCellTypes(viewer, new Map()),
  ])
  return [
    ...['/', '/trials', '/cell-types', '/products', '/about/data', '/about/api'],
    ...products.map(({ id }) => productHref(id)),
    ...cellTypes.map(({ id }) => cellTypeHref(id)),
    ...trials.map(trialHref),
  ]
}

function partOrRefuse(text: string | null, parts: number): number | null {
  if (text === null) return null
  if (/^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= parts) return Number(text)
  const message = `The parameter part must be a number from 1 to ${String(parts)}.`
  throw new AppError('invalid', message, { part: message })
}
