import type { Viewer } from '../../domain/users/viewer'
import { AppError } from '../../domain/shared/app-error'
import { groupBy } from '../../domain/shared/group-by'
import type { Transaction } from '../db/handles'
import type { DecidedItem, DecisionPlan } from './decision-plan'
import { inBatches } from './in-batches'
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
  await closeItemsIn(tx, { set, items }, { now, reason })
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

async function closeItemsIn(
  tx: Transaction,
  { set, items }: Pick<DecisionPlan, 'set' | 'items'>,
  { now, reason }: { now: string; reason: string },
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { changeSetId: set.id },
    select: { entityType: true, entityId: true, state: true, acceptedAt: true },
  })
  const ofThing = groupBy(claims, ({ entityType, entityId }) => `${entityType} ${entityId}`)
  const own = ({ item }: DecidedItem) => ofThing.get(`${item.entityType} ${item.entityId}`) ?? []
  const closed = items.filter((decided) => own(decided).every(({ state }) => state !== 'proposed'))
  const isAccepted = (decided: DecidedItem) =>
    decided.isTaken || own(decided).some(({ acceptedAt }) => acceptedAt !== null)
  for (const [state, group] of groupBy(closed, (each) => (isAccepted(each) ? 'accepted' : 'rejected')))
    await inBatches(group, async (batch) => {
      await tx.changeSetItem.updateMany({
        where: { id: { in: batch.map(({ item }) => item.id) }, state: 'proposed' },
        data: { state, decidedAt: now, decisionReason: reason },
      })
      return []
    })
}
