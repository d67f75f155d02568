import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { DisagreementCards } from './disagreement-card'
import { SectionCard } from './section-card'

/** When: dates beside those of the key facts; the cards of the key facts on which sources disagree stand here. */
export function TimeCard({ trial }: { trial: TrialDetail }) {
  const { startedOn, completedOn } = trial.fields
  return (
    <>
      <SectionCard section="time" trial={trial} />
      <DisagreementCards views={[startedOn, completedOn]} sources={trial.sources} />
    </>
  )
}
