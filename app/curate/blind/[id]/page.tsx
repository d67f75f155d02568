import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { BlindEntry } from '@/components/curation/blind/blind-entry'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getBlindEntry } from '@/lib/server/curation/blind-entry-queries'
import { adjudicateAction, cancelBlindAction, enterBlindlyAction } from './blind-actions'

export const metadata: Metadata = { title: 'Blinded entry' }

export default answerPage(async function BlindEntryPage({ params }: PageProps<'/curate/blind/[id]'>) {
  const { id } = await params
  const entry = await getBlindEntry(await currentViewer(), readPathSegment(id))
  return (
    <PageFrame>
      <BlindEntry
        entry={entry}
        actions={{ enter: enterBlindlyAction, adjudicate: adjudicateAction, cancel: cancelBlindAction }}
      />
    </PageFrame>
  )
})
