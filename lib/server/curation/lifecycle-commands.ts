import { ulid } from 'ulid'
import type {
  MergeInput,
  ScreeningInput,
  TrialLifecycleInput,
  UnmergeInput,
} from '../../domain/curation/lifecycle-input'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import type { Trial } from '../../../generated/prisma/client'
import { nextInstant } from '../audit/next-instant'
import { authorize } from '../auth/authorize'
import type { Transaction } from '../db/handles'
import { inTransaction } from '../db/transaction'
import { changeTrial, changeTrials, requireTrial } from './change-trial'

/**
 * Says whether a trial belongs into the atlas: a candidate, or one screened before. Throws `notFound`, `conflict` where it
 * changed since, `invalid` where it stands so already or was merged. Permission: trial:screen.
 */
export async function screenCandidate(viewer: Viewer, input: ScreeningInput): Promise<void> {
  authorize(viewer, 'trial:screen')
  const { trialId, scope, version, reason } = input
  await inTransaction(async (tx) => {
    const now = await nextInstant(tx)
    const trial = await requireTrial(tx, { publicId: trialId, version })
    refuseMerged(trial)
    if (trial.scope === scope)
      throw new AppError(
        'invalid',
        `${trialId} is ${scope === 'in' ? 'in the atlas' : 'screened out'} already.`,
      )
    const changes = [{ field: 'scope', from: trial.scope, to: scope }]
    await changeTrial(tx, viewer, { trial, data: { scope }, now, action: 'trial.screen', reason, changes })
  })
}

/** Takes a trial off the pages; nothing of it is lost. Throws as `screenCandidate` does. Permission: trial:withdraw. */
export async function withdrawTrial(viewer: Viewer, input: TrialLifecycleInput): Promise<void> {
  authorize(viewer, 'trial:withdraw')
  await setVisibility(viewer, input, { from: 'published', to: 'withdrawn', action: 'trial.withdraw' })
}

/** Puts a withdrawn trial back on the pages. Throws as `screenCandidate` does. Permission: trial:withdraw. */
export async function reinstateTrial(viewer: Viewer, input: TrialLifecycleInput): Promise<void> {
  authorize(viewer, 'trial:withdraw')
  await setVisibility(viewer, input, { from: 'withdrawn', to: 'published', action: 'trial.reinstate' })
}

/**
 * Shows one trial as another from now on: what is said of it takes part in the other, its addresses lead there, and
 * nothing moves, so that it can be undone. Throws `notFound`, `conflict` where either changed since, `invalid` where
 * either is merged or withdrawn. Permission: trial:merge.
 */
export async function mergeTrials(viewer: Viewer, input: MergeInput): Promise<void> {
  authorize(viewer, 'trial:merge')
  const { reason } = input
  await inTransaction(async (tx) => {
    const now = await nextInstant(tx)
    const trial = await requireTrial(tx, { publicId: input.trialId, version: input.version })
    const into = await requireTrial(tx, { publicId: input.intoId, version: input.intoVersion })
    for (const each of [trial, into]) refuseHidden(each)
    if (trial.id === into.id) throw new AppError('invalid', 'A trial is not merged into itself.')
    await tx.trialMerge.create({ data: mergeRow({ viewer, trial, into, reason, now }) })
    await changeTrials(tx, viewer, [
      {
        trial,
        data: { mergedIntoId: into.id, mergedAt: now },
        now,
        action: 'trial.merge',
        reason,
        changes: [{ field: 'mergedInto', from: null, to: into.publicId }],
      },
      {
        trial: into,
        now,
        action: 'trial.merge',
        reason,
        changes: [{ field: 'merged', from: null, to: trial.publicId }],
      },
    ])
  })
}

/**
 * Undoes the merge of a trial: both are shown again as what is said of each. Throws `notFound`, `invalid` where it is
 * not merged. Permission: trial:merge.
 */
export async function unmergeTrials(viewer: Viewer, input: UnmergeInput): Promise<void> {
  authorize(viewer, 'trial:merge')
  const { reason } = input
  await inTransaction(async (tx) => {
    const now = await nextInstant(tx)
    const trial = await requireTrial(tx, { publicId: input.trialId, version: null })
    const { mergedIntoId } = trial
    if (mergedIntoId === null)
      throw new AppError('invalid', `${trial.publicId} is merged into no other trial.`)
    const into = await tx.trial.findUniqueOrThrow({ where: { id: mergedIntoId } })
    await tx.trialMerge.updateMany({
      where: { trialId: trial.id, endedAt: null },
      data: { endedAt: now, endedById: viewer.id, endedByHandle: viewer.handle, endedReason: reason },
    })
    await changeTrials(tx, viewer, [
      {
        trial,
        data: { mergedIntoId: null, mergedAt: null },
        now,
        action: 'trial.unmerge',
        reason,
        changes: [{ field: 'mergedInto', from: into.publicId, to: null }],
      },
      {
        trial: into,
        now,
        action: 'trial.unmerge',
        reason,
        changes: [{ field: 'merged', from: trial.publicId, to: null }],
      },
    ])
  })
}

async function setVisibility(
  viewer: Viewer,
  { trialId, version, reason }: TrialLifecycleInput,
  { from, to, action }: { from: 'published' | 'withdrawn'; to: 'published' | 'withdrawn'; action: string },
): Promise<void> {
  await inTransaction(async (tx: Transaction) => {
    const now = await nextInstant(tx)
    const trial = await requireTrial(tx, { publicId: trialId, version })
    refuseMerged(trial)
    if (trial.visibility !== from) throw new AppError('invalid', `${trialId} is ${trial.visibility} already.`)
    const changes = [{ field: 'visibility', from, to }]
    await changeTrial(tx, viewer, { trial, data: { visibility: to }, now, action, reason, changes })
  })
}

function mergeRow({
  viewer,
  trial,
  into,
  reason,
  now,
}: {
  viewer: Viewer
  trial: Trial
  into: Trial
  reason: string
  now: string
}) {
  const by = { actorId: viewer.id, actorHandle: viewer.handle }
  return { id: ulid(), trialId: trial.id, intoId: into.id, reason, ...by, acceptedAt: now }
}

function refuseHidden(trial: Trial): void {
  refuseMerged(trial)
  if (trial.visibility !== 'published')
    throw new AppError('invalid', `${trial.publicId} is withdrawn: reinstate it before it is merged.`)
}

function refuseMerged(trial: Trial): void {
  if (trial.mergedIntoId !== null)
    throw new AppError('invalid', `${trial.publicId} was merged into another trial: undo that first.`)
}
