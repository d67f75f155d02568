import type { DraftInput } from '../../domain/curation/draft-input'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { inTransaction } from '../db/transaction'

/**
 * Keeps a form as it stands. A draft is its author's own scratch: it is in no history and changes nothing. Throws
 * `conflict` where it was saved from another window since `savedAt`, or was submitted. Permission: proposal:write.
 */
export async function saveDraft(viewer: Viewer, input: DraftInput): Promise<{ savedAt: string }> {
  authorize(viewer, 'proposal:write')
  const { id, entityType, entityId, baseVersion, body, savedAt } = input
  return inTransaction(async (tx) => {
    if (await tx.changeSet.findUnique({ where: { id }, select: { id: true } }))
      throw new AppError('conflict', 'This was submitted already.')
    const [mine, sameId] = await Promise.all([
      tx.draft.findUnique({
        where: { authorId_entityType_entityId: { authorId: viewer.id, entityType, entityId } },
      }),
      tx.draft.findUnique({ where: { id } }),
    ])
    if (sameId && sameId.authorId !== viewer.id) throw new AppError('invalid', 'This draft cannot be saved.')
    if (mine && (mine.id !== id || mine.updatedAt !== savedAt))
      throw new AppError('conflict', 'This was saved from another window meanwhile.')
    if (sameId && sameId.id !== mine?.id) throw new AppError('invalid', 'This draft is about something else.')
    const updatedAt = new Date().toISOString()
    const row = { entityType, entityId, baseVersion, body, updatedAt }
    if (mine) await tx.draft.update({ where: { id }, data: row })
    else await tx.draft.create({ data: { ...row, id, authorId: viewer.id } })
    return { savedAt: updatedAt }
  })
}

/** Drops one's own draft; one that is not there, or is another's, is no error. Permission: proposal:write. */
export async function discardDraft(viewer: Viewer, { id }: { id: string }): Promise<void> {
  authorize(viewer, 'proposal:write')
  await inTransaction((tx) => tx.draft.deleteMany({ where: { id, authorId: viewer.id } }))
}
