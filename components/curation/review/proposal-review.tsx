import type { ProposalDetail } from '@/lib/domain/curation/proposal-views'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { sayCount } from '@/lib/domain/shared/words'
import { PlainForm } from '../../forms/plain-form'
import { Card } from '../../ui/card'
import { Conversation } from './conversation'
import { DecisionPanel } from './decision-panel'
import { ProposalHeading } from './proposal-heading'
import styles from './proposal-review.module.css'
import { ReviewItem } from './review-item'
import { WhyCard } from './why-card'
import { WithdrawCard } from './withdraw-card'

/**
 * The page of one proposal: what is accepted now, what the registry says and what is proposed, field by field, with the
 * decision under it. Decision, comment and withdrawal are forms that work without scripts.
 */
export function ProposalReview(props: {
  proposal: ProposalDetail
  decide: FormAction
  comment: FormAction
  withdraw: FormAction
}) {
  const { proposal } = props
  const items = proposal.items.map((item) => (
    <ReviewItem
      key={item.id}
      item={item}
      mayDecide={proposal.mayDecide}
      isOnly={proposal.items.length === 1}
    />
  ))
  return (
    <>
      <ProposalHeading proposal={proposal} />
      {proposal.mayDecide ? (
        <PlainForm action={props.decide} label="Decision" id="decide" labels={labelsOf(proposal)}>
          <input type="hidden" name="id" value={proposal.id} />
          <input type="hidden" name="version" value={proposal.version} />
          {items}
          <div className={styles.cards}>
            <WhyCard proposal={proposal} />
            <DecisionPanel proposal={proposal} />
          </div>
        </PlainForm>
      ) : (
        <>
          {items}
          <div className={styles.cards}>
            <WhyCard proposal={proposal} />
            <Outcome proposal={proposal} />
          </div>
        </>
      )}
      <div className={styles.cards}>
        <Conversation proposal={proposal} action={props.comment} />
        <WithdrawCard proposal={proposal} action={props.withdraw} />
      </div>
    </>
  )
}

/** The labels of what is written for a decision, by name of the control. */
function labelsOf(proposal: ProposalDetail): Record<string, string> {
  const values = proposal.items.flatMap((item) => item.values)
  return {
    reason: 'Reason, shown in the history',
    ...Object.fromEntries(values.map(({ claimId, label }) => [`reason.${claimId}`, `Reason for ${label}`])),
  }
}

function Outcome({ proposal }: { proposal: ProposalDetail }) {
  const { decidedBy, decisionReason, whyNot, state, isSelfReviewed } = proposal
  return (
    <Card title="Decision">
      {state === 'submitted' && <p>No decision yet.</p>}
      {state === 'withdrawn' && <p>Its author took it back; what was not decided by then was not taken.</p>}
      {decidedBy !== null && state === 'decided' && (
        <p>
          {String(proposal.accepted)} of {sayCount(proposal.values, 'value', 'values')} accepted, by{' '}
          <strong>{decidedBy}</strong>
          {isSelfReviewed && ', who also proposed them'}.
        </p>
      )}
      {decisionReason !== null && decisionReason !== '' && (
        <blockquote className={styles.quote}>{decisionReason}</blockquote>
      )}
      {state === 'submitted' && whyNot !== null && <p className={styles.hint}>{whyNot}</p>}
    </Card>
  )
}
