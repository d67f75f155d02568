import type { ProposalInput } from '../../domain/curation/proposal-input'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import type { Claim } from '../../../generated/prisma/client'
import type { Transaction } from '../db/handles'
import { carryOut } from './decide-proposal'
import { planDecision } from './decision-plan'

interface Acceptance {
  input: ProposalInput
  now: string
  reasonOf: (claim: Claim) => string | null // null: that of the proposal
}

/**
 * Accepts all of a proposal in the transaction that submitted it, for the reason it gives. Throws `conflict` where any
 * part of it cannot be carried out.
 */
export async function acceptWhole(
  tx: Transaction,
  viewer: Viewer,
  { input, now, reasonOf }: Acceptance,
): Promise<void> {
  const { id, title, summary } = input
  const reason = summary || title
  const [items, claims] = await Promise.all([
    tx.changeSetItem.findMany({ where: { changeSetId: id } }),
    tx.claim.findMany({ where: { changeSetId: id } }),
  ])
  const plan = await planDecision(tx, viewer, {
    id,
    version: 1,
    reason,
    values: claims.map((claim) => ({ claimId: claim.id, decision: 'accept', reason: reasonOf(claim) })),
    items: items.map((item) => ({ itemId: item.id, decision: 'accept' })),
    seenVersions: Object.fromEntries(items.map((item) => [item.id, item.baseVersion])),
  })
  const [blocked] = plan.blocked
  if (blocked) throw new AppError('conflict', blocked.message)
  await carryOut(tx, plan, { viewer, now, reason })
}
