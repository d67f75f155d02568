import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { FactRow } from '../records/fact-row'
import { SectionCard } from './section-card'

/** To whom: condition, stage, severity, ages, eligibility; the conditions' own words where they differ from ours. */
export function PopulationCard({ trial }: { trial: TrialDetail }) {
  const shown = trial.fields.condition?.display?.toLowerCase() ?? ''
  const texts = new Set(trial.conditionTexts.map(({ text }) => text))
  const words = [...texts].filter((text) => !shown.includes(text.toLowerCase()))
  return (
    <SectionCard
      section="population"
      trial={trial}
      rowsAfter={words.length > 0 && <FactRow label="Conditions as given">{words.join('; ')}</FactRow>}
    />
  )
}
