import type { ProposalDetail } from '@/lib/domain/curation/proposal-views'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { AreaControl, SelectControl, SubmitButton } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import { Card } from '../../ui/card'
import { CommentList } from './comment-list'
import styles from './proposal-review.module.css'

/** What was said about the proposal, and a way to ask or answer; about one field where that helps. */
export function Conversation({ proposal, action }: { proposal: ProposalDetail; action: FormAction }) {
  const fields = proposal.items.flatMap((item) =>
    item.values.map(({ claimId, label }) => ({
      value: claimId,
      label: proposal.items.length === 1 ? label : `${label}, ${item.label}`,
    })),
  )
  const label = proposal.author.isMe ? 'Your answer or remark' : 'A question or remark to the author'
  return (
    <div id="comment" className={styles.anchor}>
      <Card title="Conversation">
        <div className={styles.panel}>
          <CommentList comments={proposal.conversation} label="Comments on the proposal" />
          <PlainForm action={action} label="Comment" labels={{ body: label }}>
            <input type="hidden" name="proposalId" value={proposal.id} />
            <AreaControl name="body" label={label} rows={2} />
            <SelectControl name="claimId" label="About" none="the whole proposal" options={fields} />
            <p className={styles.buttons}>
              <SubmitButton>{proposal.author.isMe ? 'Answer' : 'Ask the author'}</SubmitButton>
            </p>
          </PlainForm>
        </div>
      </Card>
    </div>
  )
}
