import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { FieldDecisionPage } from '@/components/curation/deciding/field-decision'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getFieldDecision } from '@/lib/server/curation/field-decision-queries'
import { disputeAction, pickAction } from './deciding-actions'

export const metadata: Metadata = { title: 'Decide among sources' }

export default answerPage(async function FieldPage({
  params,
}: PageProps<'/curate/trials/[id]/fields/[subject]/[field]'>) {
  const { id, subject, field } = await params
  const decision = await getFieldDecision(await currentViewer(), {
    trialId: readPathSegment(id),
    subject: readPathSegment(subject),
    field: readPathSegment(field),
  })
  return (
    <PageFrame>
      <FieldDecisionPage decision={decision} actions={{ pick: pickAction, dispute: disputeAction }} />
    </PageFrame>
  )
})
