import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { TableImport } from '@/components/curation/table/table-import'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getTableVocabulary } from '@/lib/server/curation/table-queries'
import { submitProposalAction } from '../editor-actions'
import { lookUpTable } from './table-actions'

export const metadata: Metadata = { title: 'Propose a table' }

export default answerPage(async function TablePage() {
  const viewer = await currentViewer()
  const vocabulary = await getTableVocabulary(viewer)
  return (
    <PageFrame>
      <TableImport
        owner={viewer.handle}
        vocabulary={vocabulary}
        lookUp={lookUpTable}
        submit={submitProposalAction}
      />
    </PageFrame>
  )
})
