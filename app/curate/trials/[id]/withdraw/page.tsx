import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { ReasonForm } from '@/components/curation/lifecycle/reason-form'
import { TrialTaskHeading } from '@/components/curation/trial-task-heading'
import { PageFrame } from '@/components/ui/page-frame'
import { sayCount } from '@/lib/domain/shared/words'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getTrialToWithdraw } from '@/lib/server/curation/trial-task-queries'
import { reinstateTrialAction, withdrawTrialAction } from '../trial-task-actions'

export const metadata: Metadata = { title: 'Withdraw a trial' }

export default answerPage(async function WithdrawPage({ params }: PageProps<'/curate/trials/[id]/withdraw'>) {
  const { id } = await params
  const trial = await getTrialToWithdraw(await currentViewer(), readPathSegment(id))
  const isWithdrawn = trial.visibility === 'withdrawn'
  const hidden = { trialId: trial.id, version: trial.version }
  return (
    <PageFrame>
      <TrialTaskHeading
        trial={trial}
        title={isWithdrawn ? 'This trial is withdrawn' : 'Withdraw this trial from the atlas?'}
      />
      {isWithdrawn ? (
        <ReasonForm
          title="Reinstate"
          hint="Its page, and its place in lists, counts and files, come back as they were."
          button="Reinstate this trial"
          hidden={hidden}
          action={reinstateTrialAction}
        />
      ) : (
        <ReasonForm
          title="Withdraw"
          hint={`Its page, and its place in lists, counts and files, go; its history stays, and it can be reinstated.${openText(trial.openProposals)}`}
          button="Withdraw this trial"
          hidden={hidden}
          action={withdrawTrialAction}
        />
      )}
    </PageFrame>
  )
})

function openText(count: number): string {
  return count === 0
    ? ''
    : ` ${sayCount(count, 'proposal', 'proposals')} for it cannot be accepted until then.`
}
