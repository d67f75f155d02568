import { answerPage, answerTitle } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { cellTypeHref } from '@/lib/client/routes'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getCellTypeHistory } from '@/lib/server/history/history-queries'
import { HistoryScreen } from '../../../history-screen'
import { readHistory } from '../../../read-history'

type Props = PageProps<'/cell-types/[slug]/history'>

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  return { title: `History of ${readPathSegment((await params).slug)}` }
})

export default answerPage(async function CellTypeHistoryPage({ params, searchParams }: Props) {
  const slug = readPathSegment((await params).slug)
  const viewer = await currentViewer()
  const read = await readHistory(await searchParams, async (option) =>
    getCellTypeHistory(viewer, slug, option),
  )
  const place = {
    listHref: '/cell-types',
    listLabel: 'Cell types',
    recordHref: cellTypeHref(slug),
    jsonHref: `/api/v1/cell-types/${encodeURIComponent(slug)}/history`,
    hasDays: false,
  }
  return <HistoryScreen viewer={viewer} read={read} place={place} />
})
