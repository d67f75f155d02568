import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { ProposalReview } from '@/components/curation/review/proposal-review'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getProposal } from '@/lib/server/curation/proposal-queries'
import { commentAction, decideAction, withdrawAction } from './proposal-actions'

export const metadata: Metadata = { title: 'Proposal' }

export default answerPage(async function ProposalPage({ params }: PageProps<'/curate/proposals/[id]'>) {
  const { id } = await params
  const proposal = await getProposal(await currentViewer(), readPathSegment(id))
  return (
    <PageFrame>
      <ProposalReview
        proposal={proposal}
        decide={decideAction}
        comment={commentAction}
        withdraw={withdrawAction}
      />
    </PageFrame>
  )
})
