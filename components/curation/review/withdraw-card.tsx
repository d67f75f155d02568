import type { ProposalDetail } from '@/lib/domain/curation/proposal-views'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { AreaControl, SubmitButton } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import { Card } from '../../ui/card'
import styles from './proposal-review.module.css'

/** The author takes the proposal back; it stays in the history. */
export function WithdrawCard({ proposal, action }: { proposal: ProposalDetail; action: FormAction }) {
  if (!proposal.mayWithdraw) return null
  const label = 'Why you take it back'
  return (
    <PlainForm action={action} label="Withdraw" labels={{ reason: label }}>
      <Card title="Withdraw" hint="It leaves the queue and stays in the history.">
        <div className={styles.panel}>
          <input type="hidden" name="id" value={proposal.id} />
          <input type="hidden" name="version" value={proposal.version} />
          <AreaControl name="reason" label={label} rows={2} />
          <p className={styles.buttons}>
            <SubmitButton>Withdraw this proposal</SubmitButton>
          </p>
        </div>
      </Card>
    </PlainForm>
  )
}
