import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { FoldedList } from '../records/folded-list'
import styles from './parts.module.css'
import { partItem } from './part-item'
import { SectionCard } from './section-card'

/** How: summary, design, comparator, follow-up, then arms and outcomes as the registry lists them. */
export function MethodCard({ trial }: { trial: TrialDetail }) {
  const { arms, outcomes } = trial
  const hasParts = arms.length + outcomes.length > 0
  return (
    <SectionCard
      section="method"
      trial={trial}
      after={
        hasParts && (
          <div className={styles.parts}>
            <FoldedList
              title="Arms"
              items={arms.map((arm) => partItem(arm.label, arm.type, arm.description))}
            />
            <FoldedList
              title="Outcomes"
              items={outcomes.map(({ measure, level, timeFrame }) => partItem(measure, level, timeFrame))}
            />
          </div>
        )
      }
    />
  )
}
