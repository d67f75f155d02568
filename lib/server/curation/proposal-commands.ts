import type { ProposalInput, WithdrawalInput } from '../../domain/curation/proposal-input'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import { nextInstant } from '../audit/next-instant'
import { recordAudit } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { recordChanges } from '../db/change'
import type { Transaction } from '../db/handles'
import { inTransaction } from '../db/transaction'
import { acceptWhole } from './accept-whole'
import { isSelfReviewAllowed } from './self-review'
import { type Submission, submitIn } from './submit-proposal'
import { sayWhoWasFirst } from './who-was-first'

/** A pasted table of hundreds of trials takes longer than a form. */
const PATIENCE = { timeoutMs: 60_000 }

/**
 * Submits a proposal for review: its values become claims that say nothing yet. The same form sent again (a double
 * click, a retry) is the proposal submitted first. Throws `conflict` where a thing is no longer at the version its author
 * saw and where the form was submitted with other content, `invalid` for what cannot be proposed, `notFound` for a thing
 * that is not there. Permission: proposal:write.
 */
export async function submitProposal(viewer: Viewer, input: ProposalInput): Promise<{ id: string }> {
  authorize(viewer, 'proposal:write')
  return inTransaction(async (tx) => {
    const now = await nextInstant(tx)
    const submission = await submitIn(tx, viewer, { input, now })
    if (submission.isNew) await recordSubmission(tx, viewer, { input, submission })
    return { id: submission.id }
  }, PATIENCE)
}

/**
 * Submits and accepts in one step, for who may review and where an admin allowed deciding one's own; the history says
 * so. Answers with the public ids of the trials changed. Throws as `submitProposal` does: of many who saved the same
 * version, one succeeds and the others get `conflict`. Permission: proposal:review.
 */
export async function saveEdit(
  viewer: Viewer,
  input: ProposalInput,
): Promise<{ id: string; trialIds: string[] }> {
  authorize(viewer, 'proposal:review')
  return inTransaction(async (tx) => {
    if (!(await isSelfReviewAllowed(tx)))
      throw new AppError('forbidden', 'Changes are reviewed by somebody else: submit this as a proposal.')
    const now = await nextInstant(tx)
    const { isNew } = await submitIn(tx, viewer, { input, now })
    if (isNew) await acceptWhole(tx, viewer, { input, now, reasonOf: () => null })
    return { id: input.id, trialIds: await changedTrials(tx, input.id) }
  }, PATIENCE)
}

/**
 * Takes back one's own proposal: what was not decided yet is withdrawn, what was accepted stays. Throws `forbidden` for
 * somebody else's, `conflict` where it was decided or changed meanwhile. Permission: proposal:write.
 */
export async function withdrawProposal(viewer: Viewer, input: WithdrawalInput): Promise<void> {
  authorize(viewer, 'proposal:write')
  const { id, version, reason } = input
  await inTransaction(async (tx) => {
    const now = await nextInstant(tx)
    const set = await tx.changeSet.findUnique({ where: { id } })
    if (!set) throw new AppError('notFound', 'There is no such proposal.')
    if (set.authorId !== viewer.id) throw new AppError('forbidden', 'Only its author withdraws a proposal.')
    const { count } = await tx.changeSet.updateMany({
      where: { id, version, state: 'submitted' },
      data: { state: 'withdrawn', version: version + 1, withdrawnAt: now, decisionReason: reason },
    })
    if (count === 0) {
      const first = await sayWhoWasFirst(tx, viewer, set)
      throw new AppError('conflict', `${first}; nothing was withdrawn now.`)
    }
    const open = { changeSetId: id, state: 'proposed' as const }
    await tx.claim.updateMany({ where: open, data: { state: 'withdrawn', decidedAt: now } })
    await tx.changeSetItem.updateMany({ where: open, data: { state: 'withdrawn', decidedAt: now } })
    await recordChanges(tx, [{ entityType: 'changeSet', entityId: id }])
    await recordAudit(tx, viewer, {
      action: 'proposal.withdraw',
      entityType: 'changeSet',
      entityId: id,
      version: version + 1,
      reason,
      changes: [{ field: 'state', from: 'submitted', to: 'withdrawn' }],
      changeSetId: id,
    })
  })
}

async function recordSubmission(
  tx: Transaction,
  viewer: Viewer,
  { input, submission }: { input: ProposalInput; submission: Submission },
): Promise<void> {
  const { id, sourceIds, values } = submission
  await recordChanges(tx, [
    { entityType: 'changeSet', entityId: id },
    ...sourceIds.map((entityId) => ({ entityType: 'source', entityId })),
  ])
  await recordAudit(tx, viewer, {
    action: 'proposal.submit',
    entityType: 'changeSet',
    entityId: id,
    version: 1,
    reason: input.title,
    changes: [
      { field: 'values', from: null, to: values },
      ...(sourceIds.length === 0 ? [] : [{ field: 'newSources', from: null, to: sourceIds }]),
    ],
    changeSetId: id,
  })
}

async function changedTrials(tx: Transaction, changeSetId: string): Promise<string[]> {
  const items = await tx.changeSetItem.findMany({ where: { changeSetId }, select: { trialId: true } })
  const ids = items.flatMap(({ trialId }) => trialId ?? [])
  const trials = await tx.trial.findMany({ where: { id: { in: ids } }, select: { publicId: true } })
  return trials.map(({ publicId }) => publicId)
}
