import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { CandidatePage } from '@/components/curation/screening/candidate-page'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { listCandidates } from '@/lib/server/curation/candidate-queries'
import { countQueue } from '@/lib/server/curation/queue-queries'
import { screenAction } from '../screen-actions'
import { readQueueAddress } from '../queue-address'

export const metadata: Metadata = { title: 'Candidates' }

export default answerPage(async function CandidatesPage({ searchParams }: PageProps<'/curate/candidates'>) {
  const { filter, page } = readQueueAddress(await searchParams)
  const viewer = await currentViewer()
  const [candidates, counts] = await Promise.all([
    listCandidates(viewer, { q: filter.q, page }),
    countQueue(viewer),
  ])
  return (
    <PageFrame>
      <CandidatePage candidates={candidates} q={filter.q} counts={counts} action={screenAction} />
    </PageFrame>
  )
})
