import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { FoldedList } from '../records/folded-list'
import styles from './parts.module.css'
import { SectionCard } from './section-card'

/** How: summary, design, comparator, follow-up, then arms and outcomes as the registry lists them. */
export function MethodCard({ trial }: { trial: TrialDetail }) {
  const { arms, interventions, outcomes } = trial
  const hasParts = arms.length + interventions.length + outcomes.length > 0
  return (
    <SectionCard
      section="method"
      trial={trial}
      after={
        hasParts && (
          <div className={styles.parts}>
            <FoldedList title="Arms" items={arms.map((arm) => part(arm.label, arm.type, arm.description))} />
            <FoldedList
              title="Interventions"
              items={interventions.map(({ name, type, description }) => part(name, type, description))}
            />
            <FoldedList
              title="Outcomes"
              items={outcomes.map(({ measure, level, timeFrame }) => part(measure, level, timeFrame))}
            />
          </div>
        )
      }
    />
  )
}

function part(name: string, kind: string | null, text: string | null) {
  return { name, kind: kind === null ? null : readable(kind), text }
}

// registry words such as ACTIVE_COMPARATOR, PRIMARY
function readable(word: string): string {
  return word.replaceAll('_', ' ').toLowerCase()
}
