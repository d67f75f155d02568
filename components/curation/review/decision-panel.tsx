import type { ProposalDetail } from '@/lib/domain/curation/proposal-views'
import { AreaControl, SubmitButton } from '../../forms/plain-controls'
import { Card } from '../../ui/card'
import styles from './proposal-review.module.css'

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
        <p className={styles.buttons}>
          <SubmitButton name="verdict" value="accept" isPrimary>
            {open === 1 ? 'Accept' : `Accept all ${String(open)}`}
          </SubmitButton>
          <SubmitButton name="verdict" value="reject">
            {open === 1 ? 'Reject' : 'Reject all'}
          </SubmitButton>
          {open > 1 && (
            <SubmitButton name="verdict" value="marked">
              Decide as marked
            </SubmitButton>
          )}
          <a className={styles.ask} href="#comment">
            Ask the author
          </a>
        </p>
        {open > 1 && (
          <p className={styles.hint}>
            “Decide as marked” takes the fields marked above; those left unmarked wait.
          </p>
        )}
      </div>
    </Card>
  )
}
