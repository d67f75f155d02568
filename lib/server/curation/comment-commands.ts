import { ulid } from 'ulid'
import type { CommentInput } from '../../domain/curation/proposal-input'
import type { CommentView } from '../../domain/curation/proposal-views'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import { nextInstant } from '../audit/next-instant'
import { recordAudit } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { recordChanges } from '../db/change'
import { inTransaction } from '../db/transaction'
import { commentView } from './comment-views'

/**
 * Adds a comment to a proposal or to one of its values; comments are never changed. Throws `notFound` for a proposal
 * that is not there or a value that is not its own. Permission: comment:write.
 */
export async function addComment(viewer: Viewer, input: CommentInput): Promise<CommentView> {
  authorize(viewer, 'comment:write')
  const { proposalId, claimId, body } = input
  return inTransaction(async (tx) => {
    const set = await tx.changeSet.findUnique({ where: { id: proposalId }, select: { version: true } })
    const claim = claimId === null ? null : await tx.claim.findUnique({ where: { id: claimId } })
    if (!set || (claimId !== null && claim?.changeSetId !== proposalId))
      throw new AppError('notFound', 'There is no such proposal.')
    const createdAt = await nextInstant(tx)
    const comment = await tx.comment.create({
      data: {
        id: ulid(),
        changeSetId: proposalId,
        claimId,
        entityType: claim?.entityType ?? null,
        entityId: claim?.entityId ?? null,
        authorId: viewer.id,
        authorHandle: viewer.handle,
        body,
        createdAt,
      },
    })
    await recordChanges(tx, [{ entityType: 'changeSet', entityId: proposalId }])
    await recordAudit(tx, viewer, {
      action: 'proposal.comment',
      entityType: 'changeSet',
      entityId: proposalId,
      version: set.version,
      changes: [{ field: claim?.field ?? 'comment', from: null, to: body }],
      changeSetId: proposalId,
    })
    return commentView(comment, viewer)
  })
}
