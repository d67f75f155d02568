import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { screenAction } from '@/app/curate/screen-actions'
import { ScreenForm } from '@/components/curation/screening/screen-form'
import { TrialTaskHeading } from '@/components/curation/trial-task-heading'
import { Card } from '@/components/ui/card'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getTrialToScreen } from '@/lib/server/curation/trial-task-queries'

export const metadata: Metadata = { title: 'Screen a trial' }

const STANDING = {
  candidate: 'It waits for screening and stands outside the default lists.',
  in: 'It is in the atlas now.',
  out: 'It was left out of the atlas.',
}

export default answerPage(async function ScreenPage({ params }: PageProps<'/curate/trials/[id]/screen'>) {
  const { id } = await params
  const trial = await getTrialToScreen(await currentViewer(), readPathSegment(id))
  return (
    <PageFrame>
      <TrialTaskHeading trial={trial} title="Does this trial belong in the atlas?" />
      <Card title="Screening" hint={STANDING[trial.scope]}>
        <ScreenForm trial={trial} isInList={false} action={screenAction} />
      </Card>
    </PageFrame>
  )
})
