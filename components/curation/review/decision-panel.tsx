import type { ProposalDetail } from '@/lib/domain/curation/proposal-views'
import { AreaControl } from '../../forms/plain-controls'
import { Card } from '../../ui/card'
import styles from './proposal-review.module.css'
import { VerdictButtons } from './verdict-buttons'

/** The reviewer's part: a reason, and all at once or as marked above. */
export function DecisionPanel({ proposal }: { proposal: ProposalDetail }) {
  const open = proposal.items.flatMap((item) =>
    item.values.length === 0 && item.state === 'proposed'
      ? [item.id]
      : item.values.filter(({ state }) => state === 'proposed').map(({ claimId }) => claimId),
  ).length
  return (
    <Card title="Decision">
      <div className={styles.panel}>
        <AreaControl name="reason" label="Reason, shown in the history" rows={2} />
        <VerdictButtons open={open} />
        {open > 1 && (
          <p className={styles.hint}>
            “Decide as marked” takes the fields marked above; those left unmarked wait.
          </p>
        )}
      </div>
    </Card>
  )
}
