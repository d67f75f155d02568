import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { BlindRequestForm } from '@/components/curation/blind/blind-request'
import { TrialTaskHeading } from '@/components/curation/trial-task-heading'
import { PageFrame } from '@/components/ui/page-frame'
import { USUAL_BLIND_FIELDS } from '@/lib/domain/curation/blind-field'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { listBlindFields } from '@/lib/server/curation/blind-entry-queries'
import { requestBlindEntryAction } from './blind-request-actions'

export const metadata: Metadata = { title: 'Request a blinded entry' }

export default answerPage(async function BlindRequestPage({
  params,
}: PageProps<'/curate/trials/[id]/blind'>) {
  const { id } = await params
  const { trial, fields } = await listBlindFields(await currentViewer(), readPathSegment(id))
  const usual = fields.map(({ key }) => key).filter((key) => isUsual(key))
  return (
    <PageFrame>
      <TrialTaskHeading trial={trial} title="Have this trial read twice" />
      <BlindRequestForm trialId={trial.id} fields={fields} usual={usual} action={requestBlindEntryAction} />
    </PageFrame>
  )
})

function isUsual(key: string): boolean {
  return USUAL_BLIND_FIELDS.some((field) => key === field || key.endsWith(`/${field}`))
}
