import { isProjected } from '../../domain/curation/canonical-value'
import { isClaimableField } from '../../domain/claims/claimable-fields'
import { groupBy } from '../../domain/shared/group-by'
import type { Viewer } from '../../domain/users/viewer'
import type { Claim, Prisma } from '../../../generated/prisma/client'
import type { Transaction } from '../db/handles'
import { inBatches } from './in-batches'
import { curatedEntity } from './subjects'

/** Who decides, when and why. */
export interface Decider {
  viewer: Viewer
  now: string
  reasonOf: (claimId: string) => string
}

/**
 * Puts claims in force, and ends those they take the place of: of a projected field one curated reading is in force at
 * a time, and a later reading of the same page takes the place of the earlier; what other sources say stays. A field
 * that is kept in a row has one value, so one claim. `basisOf` gives the registry version the reviewer saw.
 */
export async function acceptClaims(
  tx: Transaction,
  claims: readonly Claim[],
  { viewer, now, reasonOf, basisOf }: Decider & { basisOf: (claim: Claim) => number | null },
): Promise<void> {
  const replaced = await findReplaced(tx, claims)
  await updateClaims(tx, replaced, { state: 'superseded', endedAt: now })
  const decided = { state: 'accepted' as const, acceptedAt: now, ...decisionColumns(viewer, now) }
  const alike = groupBy(claims, (claim) => JSON.stringify([reasonOf(claim.id), basisOf(claim)]))
  for (const group of alike.values()) {
    const [first] = group
    if (!first) continue
    const data = { ...decided, decisionReason: reasonOf(first.id), basisVersionId: basisOf(first) }
    await updateClaims(
      tx,
      group.map(({ id }) => id),
      data,
    )
  }
}

/** Rejects claims, each with its reason; they stay as what was proposed. */
export async function rejectClaims(
  tx: Transaction,
  claims: readonly Claim[],
  { viewer, now, reasonOf }: Decider,
): Promise<void> {
  const alike = groupBy(claims, ({ id }) => reasonOf(id))
  for (const [decisionReason, group] of alike)
    await updateClaims(
      tx,
      group.map(({ id }) => id),
      { state: 'rejected', ...decisionColumns(viewer, now), decisionReason },
    )
}

async function updateClaims(
  tx: Transaction,
  ids: readonly string[],
  data: Prisma.ClaimUncheckedUpdateManyInput,
): Promise<void> {
  await inBatches(ids, async (batch) => {
    await tx.claim.updateMany({ where: { id: { in: batch } }, data })
    return []
  })
}

function decisionColumns(viewer: Viewer, now: string) {
  return { decidedAt: now, decidedById: viewer.id, decidedByHandle: viewer.handle }
}

async function findReplaced(tx: Transaction, claims: readonly Claim[]): Promise<string[]> {
  const things = [...new Set(claims.map(({ entityId }) => entityId))]
  const inForce = await inBatches(things, (batch) =>
    tx.claim.findMany({ where: { entityId: { in: batch }, state: 'accepted', endedAt: null } }),
  )
  const earlier = groupBy(inForce, fieldKey)
  return claims.flatMap((claim) =>
    (earlier.get(fieldKey(claim)) ?? []).filter((before) => isReplaced(before, claim)).map(({ id }) => id),
  )
}

function isReplaced(before: Claim, by: Claim): boolean {
  if (!isProjected(curatedEntity(by.entityType)) || !isClaimableField(by.field)) return true
  if (by.basis === 'curated') return before.basis === 'curated'
  return before.basis === by.basis && before.sourceId === by.sourceId && before.statedOn === by.statedOn
}

function fieldKey({ entityType, entityId, field }: Claim): string {
  return `${entityType} ${entityId} ${field}`
}
