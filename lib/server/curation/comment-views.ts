import type { CommentView } from '../../domain/curation/proposal-views'
import type { Viewer } from '../../domain/users/viewer'
import type { Comment } from '../../../generated/prisma/client'

/** Writes a comment for reading. */
export function commentView(comment: Comment, viewer: Viewer): CommentView {
  const { id, authorHandle, authorId, createdAt, body } = comment
  return { id, by: { handle: authorHandle, isMe: authorId === viewer.id }, at: createdAt, body }
}
