import type { DecisionInput } from '../../domain/curation/proposal-input'
import type { DisputeInput, PickInput } from '../../domain/curation/review-input'
import { type DecisionOutcome, decisionOutcomeSchema } from '../../domain/curation/proposal-views'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import type { Claim } from '../../../generated/prisma/client'
import { nextInstant } from '../audit/next-instant'
import { recordAudit } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { recordChanges } from '../db/change'
import type { Transaction } from '../db/handles'
import { inTransaction } from '../db/transaction'
import { trialViewHash } from '../projection/trial-view-hash'
import { acceptClaims } from './accept-claims'
import { changeTrial, requireTrial } from './change-trial'
import { carryOut } from './decide-proposal'
import { planDecision } from './decision-plan'
import { onlyOnce } from './idempotency'
import { findPicked, writePick } from './pick-statement'
import { loadShownValues, shownValue } from './shown-values'
import { type ToldChange, toldChange } from './told-value'

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

/**
 * Picks the statement of a field that is to be shown: it becomes a curated reading, and takes the place of the one in
 * force; the others stay beside it, and marks of dispute on them are settled. Throws `notFound` for a statement that is
 * not about this field of this trial, `conflict` where the trial changed since. Permission: proposal:review.
 */
export async function pickStatement(viewer: Viewer, input: PickInput): Promise<{ claimId: string }> {
  authorize(viewer, 'proposal:review')
  const { reason, version, field } = input
  return inTransaction(async (tx) => {
    const now = await nextInstant(tx)
    const trial = await requireTrial(tx, { publicId: input.trialId, version })
    const picked = await findPicked(tx, { trialId: trial.id, input })
    const subject = { entityType: picked.subjectType, entityId: picked.subjectId, trialId: trial.id }
    const before = shownValue(await loadShownValues(tx, [subject]), subject, field)
    const claim = await writePick(tx, picked, { viewer, now, trialId: trial.id, reason })
    const seen = before?.projected?.statements.find(({ versionId }) => versionId !== null)?.versionId ?? null
    await acceptClaims(tx, [claim], { viewer, now, reasonOf: () => reason, basisOf: () => seen })
    const prefix = picked.subjectType === 'trial' ? '' : `administration:${picked.subjectId}:`
    const settled = await settleDisputes(tx, { ...subject, field })
    const changes = [toldChange(`${prefix}${field}`, before, claim), ...settled]
    await changeTrial(tx, viewer, { trial, now, action: 'trial.pick', reason, changes })
    return { claimId: claim.id }
  })
}

/**
 * Marks a statement in force as disputed, or takes the mark off; nothing leaves the page. Throws `notFound` for one that
 * is not in force, `conflict` where it stands so already. Permission: proposal:review.
 */
export async function disputeClaim(viewer: Viewer, input: DisputeInput): Promise<void> {
  authorize(viewer, 'proposal:review')
  const { claimId, isDisputed, reason } = input
  await inTransaction(async (tx) => {
    const claim = await tx.claim.findFirst({ where: { id: claimId, state: 'accepted', endedAt: null } })
    if (claim?.trialId == null) throw new AppError('notFound', 'There is no such statement in force.')
    if (claim.isDisputed === isDisputed)
      throw new AppError(
        'conflict',
        isDisputed ? 'It is marked as disputed already.' : 'It bears no such mark.',
      )
    await tx.claim.updateMany({ where: { id: claimId }, data: { isDisputed } })
    const trial = await tx.trial.findUniqueOrThrow({ where: { id: claim.trialId } })
    await recordChanges(tx, [{ entityType: 'trial', entityId: String(trial.id) }])
    await recordAudit(tx, viewer, {
      action: isDisputed ? 'trial.dispute' : 'trial.settle',
      entityType: 'trial',
      entityId: String(trial.id),
      version: trial.version,
      reason,
      changes: [markChange(claim, isDisputed)],
      viewHash: (await trialViewHash(tx, [trial.id])).get(trial.id) ?? null,
    })
  })
}

/** Takes the marks of dispute off everything said of a field that somebody has now decided. */
async function settleDisputes(
  tx: Transaction,
  about: Pick<Claim, 'entityType' | 'entityId' | 'trialId' | 'field'>,
): Promise<ToldChange[]> {
  const { entityType, entityId, trialId, field } = about
  const where = { entityType, entityId, trialId, field, isDisputed: true }
  const marked = await tx.claim.findMany({ where, orderBy: { id: 'asc' } })
  await tx.claim.updateMany({ where, data: { isDisputed: false } })
  return marked.map((claim) => markChange(claim, false))
}

function markChange({ id: claimId, field }: Claim, isDisputed: boolean): ToldChange {
  return { field, from: { claimId, isDisputed: !isDisputed }, to: { claimId, isDisputed } }
}
