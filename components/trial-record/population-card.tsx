import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { FactRow } from '../records/fact-row'
import { SectionCard } from './section-card'

/** To whom: condition, stage, severity, ages, eligibility; the conditions' own words where they differ from ours. */
export function PopulationCard({ trial }: { trial: TrialDetail }) {
  const unlike = trial.conditionTexts.filter(
    ({ text, condition }) => condition === null || condition.label.toLowerCase() !== text.toLowerCase(),
  )
  const words = [...new Set(unlike.map(({ text }) => text))]
  return (
    <SectionCard
      section="population"
      trial={trial}
      rowsAfter={words.length > 0 && <FactRow label="Conditions as given">{words.join('; ')}</FactRow>}
    />
  )
}
