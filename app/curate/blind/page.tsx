import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { AgreementCard } from '@/components/curation/blind/agreement-card'
import { BlindList } from '@/components/curation/blind/blind-list'
import { QueueTabs } from '@/components/curation/queue/queue-tabs'
import { PageFrame } from '@/components/ui/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { StateScreen } from '@/components/ui/state-screen'
import { sayCount } from '@/lib/domain/shared/words'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getBlindAgreement, listBlindEntries } from '@/lib/server/curation/blind-entry-queries'
import { countQueue } from '@/lib/server/curation/queue-queries'

export const metadata: Metadata = { title: 'Blinded entry' }

export default answerPage(async function BlindEntriesPage() {
  const viewer = await currentViewer()
  const [entries, agreement, counts] = await Promise.all([
    listBlindEntries(viewer),
    getBlindAgreement(viewer),
    countQueue(viewer),
  ])
  return (
    <PageFrame>
      <PageHeading where="Curate" title={`Blinded entry of ${sayCount(entries.length, 'trial', 'trials')}`}>
        Two curators read the same fields without seeing each other’s values; a third person decides where
        they differ.
      </PageHeading>
      <QueueTabs place="blind" counts={counts} />
      {entries.length > 0 ? <BlindList entries={entries} /> : <NoneYet />}
      <AgreementCard agreement={agreement} />
    </PageFrame>
  )
})

function NoneYet() {
  return (
    <StateScreen level="part" title="Nobody has asked for a blinded entry yet">
      <p>A reviewer asks for one on the page of a trial, naming the fields that are to be read twice.</p>
    </StateScreen>
  )
}
