import type { DecisionOutcome } from '../../domain/curation/proposal-views'
import { chunksOf } from '../../domain/shared/chunks'
import { groupBy } from '../../domain/shared/group-by'
import type { Viewer } from '../../domain/users/viewer'
import type { Claim } from '../../../generated/prisma/client'
import { type AuditDraft, recordAudits } from '../audit/record-audit'
import { recordChanges } from '../db/change'
import type { Transaction } from '../db/handles'
import { reprojectTrials } from '../projection/reproject-trial'
import { draftReprojections } from '../projection/draft-reprojections'
import { trialViewHash } from '../projection/trial-view-hash'
import { acceptClaims, rejectClaims } from './accept-claims'
import { applyRows } from './apply-rows'
import { type AppliedTrial, applyTrials } from './apply-trials'
import type { DecisionPlan } from './decision-plan'
import { closeItems } from './close-items'
import { inBatches } from './in-batches'
import { isSelfReview } from './self-review'
import { loadShownValues, shownValue, type ShownValues } from './shown-values'
import { draftTrialAudits } from './trial-audits'

/**
 * Carries out a planned decision: rows first, then trials, then the claims, then one projection of everything that
 * depends on them, with one history entry for each thing changed. Where nothing was accepted the proposal itself gets
 * the entry; where nothing could be decided nothing is written.
 */
export async function carryOut(
  tx: Transaction,
  plan: DecisionPlan,
  { viewer, now, reason }: { viewer: Viewer; now: string; reason: string },
): Promise<DecisionOutcome> {
  const accepted = plan.items.flatMap((decided) => decided.accepted)
  const rejected = plan.items.flatMap((decided) => decided.rejected)
  if (plan.items.length === 0) return { accepted: 0, rejected: 0, blocked: plan.blocked }
  const shown = await loadShownValues(
    tx,
    plan.items.map(({ subject }) => subject),
  )
  const decider = { viewer, now, reasonOf: plan.reasonOf }
  const rows = await applyRows(tx, plan.items, now)
  const trials = await applyTrials(tx, plan.items, now)
  await acceptClaims(tx, accepted, { ...decider, basisOf: (claim) => registryVersionSeen(shown, claim) })
  await rejectClaims(tx, rejected, decider)
  await closeItems(tx, plan, { viewer, now, reason })
  const { hashes, dependents } = await projectAll(tx, { trials, dependents: rows.trialIds, now })
  const trialAudits = (await draftTrialAudits(tx, trials, shown)).map(({ trialId, ...audit }) => ({
    ...audit,
    viewHash: hashes.get(trialId) ?? null,
  }))
  const things = [...rows.audits, ...trialAudits, ...dependents]
  const audits = things.length === 0 ? [rejection(plan, rejected)] : things
  const note = isSelfReview(plan.set, viewer) ? `${reason} (reviewed by its author)` : reason
  await recordChanges(tx, [{ entityType: 'changeSet', entityId: plan.set.id }, ...things])
  await recordAudits(
    tx,
    viewer,
    audits.map((audit) => ({ ...audit, reason: note, changeSetId: plan.set.id })),
  )
  return { accepted: accepted.length, rejected: rejected.length, blocked: plan.blocked }
}

/**
 * Projects what changed and what depends on it; a trial that was changed is one version on, not two. Trials that show
 * something else only because of what they depend on are given with entries of their own.
 */
async function projectAll(
  tx: Transaction,
  { trials, dependents, now }: { trials: readonly AppliedTrial[]; dependents: number[]; now: string },
): Promise<{ hashes: Map<number, string>; dependents: AuditDraft[] }> {
  const changed = trials.map(({ trialId }) => trialId)
  const all = [...new Set([...changed, ...dependents])]
  const others = all.filter((trialId) => !changed.includes(trialId))
  const before = await hashViews(tx, others)
  for (const batch of chunksOf(all, MOST_AT_ONCE)) await reprojectTrials(tx, batch, now)
  for (const [version, group] of groupBy(trials, (trial) => trial.version))
    for (const batch of chunksOf(group, MOST_AT_ONCE))
      await tx.trial.updateMany({
        where: { id: { in: batch.map(({ trialId }) => trialId) } },
        data: { version, updatedAt: now },
      })
  return { hashes: await hashViews(tx, changed), dependents: await draftReprojections(tx, before) }
}

// everything said of a trial is read with it
const MOST_AT_ONCE = 50

async function hashViews(tx: Transaction, trialIds: readonly number[]): Promise<Map<number, string>> {
  return new Map(
    await inBatches(trialIds, async (batch) => [...(await trialViewHash(tx, batch))], MOST_AT_ONCE),
  )
}

/** The registry version that stood beside the value when it was accepted; null where no registry speaks of the field. */
function registryVersionSeen(shown: ShownValues, claim: Claim): number | null {
  const entityType = claim.entityType === 'trial' ? 'trial' : 'administration'
  const value = shownValue(shown, { entityType, entityId: claim.entityId }, claim.field)
  return value?.projected?.statements.find(({ versionId }) => versionId !== null)?.versionId ?? null
}

function rejection({ set }: DecisionPlan, rejected: readonly Claim[]): AuditDraft {
  return {
    action: 'proposal.reject',
    entityType: 'changeSet',
    entityId: set.id,
    version: set.version + 1,
    changes: rejected.map(({ field, canonicalText }) => ({ field, from: canonicalText, to: null })),
  }
}
