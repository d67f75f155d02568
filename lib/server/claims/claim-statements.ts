import { isClaimableField } from '../../domain/claims/claimable-fields'
import { isInForceAt, type Moment } from '../../domain/claims/moment'
import { claimRank } from '../../domain/claims/source-rank'
import type { FieldStatement, Statement, StatementLevel } from '../../domain/claims/statement'
import type { Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'
import { claimValue } from './claim-value'

const PARTS = { source: { select: { kind: true } } } as const satisfies Prisma.ClaimInclude
export type ClaimRecord = Prisma.ClaimGetPayload<{ include: typeof PARTS }>

/**
 * Loads the claims about the given trials and their administrations that were decided then; drafts and proposals say
 * nothing yet.
 */
export async function loadClaims(
  handle: Reader,
  trialIds: readonly number[],
  moment: Moment = null,
): Promise<ClaimRecord[]> {
  return findDecided(
    handle,
    { trialId: { in: [...trialIds] }, entityType: { in: ['trial', 'administration'] } },
    moment,
  )
}

/** Finds the claims that were decided then among those `about` selects; drafts and proposals say nothing yet. */
export async function findDecided(
  handle: Reader,
  about: Prisma.ClaimWhereInput,
  moment: Moment = null,
): Promise<ClaimRecord[]> {
  return handle.claim.findMany({
    where: {
      ...about,
      state: { in: ['accepted', 'rejected', 'superseded'] },
      ...(moment === null ? {} : { OR: [{ acceptedAt: { lte: moment } }, { decidedAt: { lte: moment } }] }),
    },
    include: PARTS,
    orderBy: { id: 'asc' },
  })
}

const LEVELS: Record<ClaimRecord['basis'], StatementLevel> = {
  curated: 'curated',
  secondary: 'otherSource',
  rule: 'rule',
}

/**
 * A claim, as it stood then, as a statement about the trial that its group of merged trials is shown as; none if its field
 * is not ours.
 */
export function claimStatements(
  claim: ClaimRecord,
  { survivorId, moment }: { survivorId: number; moment: Moment },
): Statement[] {
  if (!isClaimableField(claim.field)) return []
  const isAboutTrial = claim.entityType === 'trial'
  return [
    {
      ...fieldStatement(claim, moment),
      field: claim.field,
      subjectType: isAboutTrial ? 'trial' : 'administration',
      subjectId: isAboutTrial ? String(survivorId) : claim.entityId,
    },
  ]
}

/** A claim, as it stood then, as a statement about its field, whatever it is a field of. */
export function fieldStatement(claim: ClaimRecord, moment: Moment): FieldStatement {
  const { field, textAsGiven, locator, originKey, sourceId, statedOn, ruleName, passage, note } = claim
  return {
    ...claimValue(claim),
    field,
    canonicalText: claim.canonicalText,
    textAsGiven,
    locator,
    level: LEVELS[claim.basis],
    originKey,
    sourceId,
    statedOn,
    sourceRank: claimRank(claim.source.kind, originKey),
    isInForce: wasInForce(claim, moment),
    acceptedAt: claim.acceptedAt,
    isDisputed: claim.isDisputed,
    claimId: claim.id,
    versionId: null,
    pickedFrom: claim.pickedFrom,
    ruleName,
    passage,
    note,
    decision: decisionOf(claim, moment),
  }
}

// what nobody but the seed decided bears no decision; nor does what was decided only after the moment asked for
function decisionOf(claim: ClaimRecord, moment: Moment): Statement['decision'] {
  const { decidedByHandle, decidedAt, decisionReason, actorHandle } = claim
  if (decidedByHandle === null || (moment !== null && decidedAt !== null && decidedAt > moment)) return null
  return { by: decidedByHandle, enteredBy: actorHandle, at: decidedAt, reason: decisionReason }
}

// the state is today's: what ended since was in force then, and what never ended is in force only if it is accepted
function wasInForce(claim: ClaimRecord, moment: Moment): boolean {
  const isAccepted = claim.state === 'accepted' && claim.endedAt === null
  if (moment === null) return isAccepted
  return isInForceAt(claim, moment) && (isAccepted || claim.endedAt !== null)
}
