import { answerPage, answerTitle } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { productHref } from '@/lib/client/routes'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getProductHistory } from '@/lib/server/history/history-queries'
import { HistoryScreen } from '../../../history-screen'
import { readHistory } from '../../../read-history'

type Props = PageProps<'/products/[slug]/history'>

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  return { title: `History of ${readPathSegment((await params).slug)}` }
})

export default answerPage(async function ProductHistoryPage({ params, searchParams }: Props) {
  const slug = readPathSegment((await params).slug)
  const viewer = await currentViewer()
  const read = await readHistory(await searchParams, async (option) =>
    getProductHistory(viewer, slug, option),
  )
  const place = {
    listHref: '/products',
    listLabel: 'Products',
    recordHref: productHref(slug),
    jsonHref: `/api/v1/products/${encodeURIComponent(slug)}/history`,
    hasDays: false,
  }
  return <HistoryScreen viewer={viewer} read={read} place={place} />
})
