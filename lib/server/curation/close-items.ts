import type { Viewer } from '../../domain/users/viewer'
import { AppError } from '../../domain/shared/app-error'
import type { Transaction } from '../db/handles'
import type { DecidedItem, DecisionPlan } from './decision-plan'
import { isSelfReview } from './self-review'

/**
 * Notes what became of the items of a decision: one is decided with the last of its values, accepted if any of them
 * was; the proposal is decided with the last of its items. Throws `conflict` where it was decided meanwhile.
 */
export async function closeItems(
  tx: Transaction,
  { set, items }: DecisionPlan,
  { viewer, now, reason }: { viewer: Viewer; now: string; reason: string },
): Promise<void> {
  for (const decided of items) await closeItem(tx, decided, { now, reason })
  const open = await tx.changeSetItem.count({ where: { changeSetId: set.id, state: 'proposed' } })
  const decision = {
    state: 'decided' as const,
    decidedAt: now,
    decidedById: viewer.id,
    decidedByHandle: viewer.handle,
    decisionReason: reason,
  }
  const isOwn = isSelfReview(set, viewer) ? { isSelfReviewed: true } : {}
  const { count } = await tx.changeSet.updateMany({
    where: { id: set.id, version: set.version, state: 'submitted' },
    data: { version: set.version + 1, ...isOwn, ...(open === 0 ? decision : {}) },
  })
  if (count === 0)
    throw new AppError('conflict', 'Somebody decided this proposal meanwhile; nothing was stored.')
}

async function closeItem(
  tx: Transaction,
  { item, isTaken }: DecidedItem,
  { now, reason }: { now: string; reason: string },
): Promise<void> {
  const ofItem = { changeSetId: item.changeSetId, entityType: item.entityType, entityId: item.entityId }
  if ((await tx.claim.count({ where: { ...ofItem, state: 'proposed' } })) > 0) return
  const isAccepted =
    isTaken || (await tx.claim.count({ where: { ...ofItem, acceptedAt: { not: null } } })) > 0
  await tx.changeSetItem.updateMany({
    where: { id: item.id, state: 'proposed' },
    data: { state: isAccepted ? 'accepted' : 'rejected', decidedAt: now, decisionReason: reason },
  })
}
