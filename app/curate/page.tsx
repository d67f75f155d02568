import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { DraftTable } from '@/components/curation/queue/draft-table'
import { ProposalTable } from '@/components/curation/queue/proposal-table'
import { QuestionTable } from '@/components/curation/queue/question-table'
import { QueuePage } from '@/components/curation/queue/queue-page'
import { fieldDecisionHref } from '@/components/curation/deciding/field-decision-href'
import { PageFrame } from '@/components/ui/page-frame'
import { editHref } from '@/lib/client/routes'
import { queueHeading } from '@/lib/domain/curation/queue-words'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { countQueue } from '@/lib/server/curation/queue-queries'
import { type LoadedQueue, loadQueue } from './load-queue'
import { queueHref, readQueueAddress } from './queue-address'
import type { QuestionField } from '@/lib/domain/curation/question-views'

export const metadata: Metadata = { title: 'Curate' }

export default answerPage(async function CuratePage({ searchParams }: PageProps<'/curate'>) {
  const { filter, page } = readQueueAddress(await searchParams)
  const viewer = await currentViewer()
  const [counts, queue] = await Promise.all([countQueue(viewer), loadQueue(viewer, filter, page)])
  return (
    <PageFrame>
      <QueuePage
        filter={filter}
        counts={counts}
        authors={queue.authors}
        total={queue.total}
        pages={{ page, pages: Math.ceil(queue.total / queue.pageSize) }}
        hrefOf={(to) => queueHref(filter, to)}
      >
        <QueueLines queue={queue} caption={queueHeading(filter.view, queue.total, false)} />
      </QueuePage>
    </PageFrame>
  )
})

function QueueLines({ queue, caption }: { queue: LoadedQueue; caption: string }) {
  switch (queue.kind) {
    case 'proposals':
      return <ProposalTable caption={caption} rows={queue.data} />
    case 'questions':
      return <QuestionTable caption={caption} rows={queue.data} hrefOf={whereToLook} />
    case 'drafts':
      return <DraftTable rows={queue.data} />
  }
}

/** A field nobody captured is looked at in its form, a disputed one among everything said of it. */
function whereToLook(trialId: string, { subject, field, why }: QuestionField): string {
  return why === 'missing' ? editHref('trials', trialId, field) : fieldDecisionHref(trialId, field, subject)
}
