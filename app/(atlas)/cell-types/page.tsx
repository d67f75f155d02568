import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { CellTypeTree } from '@/components/cell-types/cell-type-tree'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { loadCellTypeList } from './cell-type-data'

export const metadata: Metadata = { title: 'Cell types' }

export default answerPage(async function CellTypesPage() {
  const list = await loadCellTypeList(await currentViewer())
  return (
    <PageFrame>
      <CellTypeTree list={list} />
    </PageFrame>
  )
})
