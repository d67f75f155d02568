import type { DecisionInput } from '../../domain/curation/proposal-input'
import { type DecisionOutcome, decisionOutcomeSchema } from '../../domain/curation/proposal-views'
import type { Viewer } from '../../domain/users/viewer'
import { nextInstant } from '../audit/next-instant'
import { authorize } from '../auth/authorize'
import { inTransaction } from '../db/transaction'
import { carryOut } from './decide-proposal'
import { planDecision } from './decision-plan'
import { onlyOnce } from './idempotency'

/**
 * Decides a submitted proposal, wholly or value by value: what is accepted is in force from now on, and one transaction
 * holds it all. A thing that changed since the reviewer saw it is blocked with what was accepted of it and named in the
 * answer; the rest goes ahead. The same decision sent again gets the first answer. Throws `conflict` where somebody
 * decided before, `forbidden` for one's own proposal unless an admin allowed that, `invalid` where something accepted
 * names something that was not. Permission: proposal:review.
 */
export async function decideProposal(viewer: Viewer, input: DecisionInput): Promise<DecisionOutcome> {
  authorize(viewer, 'proposal:review')
  return inTransaction(
    (tx) =>
      onlyOnce(
        tx,
        { viewer, name: 'decideProposal', input, parse: decisionOutcomeSchema.parse },
        async () => {
          const plan = await planDecision(tx, viewer, input)
          const now = await nextInstant(tx)
          const answer = await carryOut(tx, plan, { viewer, now, reason: input.reason })
          return { answer, isKept: plan.items.length > 0 }
        },
      ),
    { timeoutMs: 60_000 },
  )
}
