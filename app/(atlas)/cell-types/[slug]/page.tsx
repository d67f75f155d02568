import { cache } from 'react'
import { answerPage, answerTitle } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { CellTypePage } from '@/components/cell-types/cell-type-page'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { EditLink } from '../../edit-link'
import { loadCellType } from '../cell-type-data'

// The page and its metadata ask for the same record; one request reads it once.
const loadOnce = cache(async (slug: string) => loadCellType(await currentViewer(), readPathSegment(slug)))

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  const { slug } = await params
  const cellType = await loadOnce(slug)
  return { title: cellType.name }
})

export default answerPage(async function CellTypeRecordPage({ params }: Props) {
  const { slug } = await params
  const cellType = await loadOnce(slug)
  return (
    <PageFrame>
      <EditLink kind="cell-types" id={cellType.id} />
      <CellTypePage cellType={cellType} />
    </PageFrame>
  )
})
