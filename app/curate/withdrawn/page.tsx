import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { QueueTabs } from '@/components/curation/queue/queue-tabs'
import { WithdrawnTable } from '@/components/curation/queue/withdrawn-table'
import { PageLinks } from '@/components/data-table/page-links'
import { PageFrame } from '@/components/ui/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { StateScreen } from '@/components/ui/state-screen'
import { sayCount, upperFirst } from '@/lib/domain/shared/words'
import { isOffered } from '@/lib/server/auth/authorize'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { countQueue } from '@/lib/server/curation/queue-queries'
import { listWithdrawnTrials } from '@/lib/server/trials/withdrawn-queries'
import { readQueueAddress } from '../queue-address'

export const metadata: Metadata = { title: 'Withdrawn trials' }

export default answerPage(async function WithdrawnPage({ searchParams }: PageProps<'/curate/withdrawn'>) {
  const viewer = await currentViewer()
  const { page } = readQueueAddress(await searchParams)
  const [withdrawn, counts] = await Promise.all([listWithdrawnTrials(viewer, { page }), countQueue(viewer)])
  const title = upperFirst(sayCount(withdrawn.total, 'withdrawn trial', 'withdrawn trials'))
  return (
    <PageFrame>
      <PageHeading where="Curate" title={title}>
        They stand in no list, count or file; nothing of them is deleted, and a reviewer can put them back.
      </PageHeading>
      <QueueTabs place="withdrawn" counts={counts} />
      {withdrawn.total > 0 ? (
        <WithdrawnTable
          caption={title}
          rows={withdrawn.data}
          mayReinstate={isOffered(viewer, 'trial:withdraw')}
        />
      ) : (
        <StateScreen level="part" title="No trial is withdrawn">
          <p>A reviewer withdraws one on its page, where it was entered twice or belongs elsewhere.</p>
        </StateScreen>
      )}
      <PageLinks
        page={withdrawn.page}
        pages={withdrawn.pages}
        hrefOf={(to) => `/curate/withdrawn?page=${to}`}
      />
    </PageFrame>
  )
})
