import type { DraftView } from '../../domain/curation/draft-input'
import type { Viewer } from '../../domain/users/viewer'
import type { Draft } from '../../../generated/prisma/client'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { curatedEntity } from './subjects'

/** Finds the viewer's own draft of one thing; null when there is none. Permission: curate:read. */
export async function findDraft(
  viewer: Viewer,
  about: { entityType: string; entityId: string },
): Promise<DraftView | null> {
  authorize(viewer, 'curate:read')
  const { entityType, entityId } = about
  const key = { authorId: viewer.id, entityType, entityId }
  const row = await reader().draft.findUnique({ where: { authorId_entityType_entityId: key } })
  return row && draftView(row)
}

/** Tells whether the form of this id was submitted, and is a proposal now. Permission: curate:read. */
export async function isSubmitted(viewer: Viewer, { id }: { id: string }): Promise<boolean> {
  authorize(viewer, 'curate:read')
  return (await reader().changeSet.count({ where: { id } })) > 0
}

/** Lists the viewer's own drafts, the one saved last first. Permission: curate:read. */
export async function listDrafts(viewer: Viewer): Promise<DraftView[]> {
  authorize(viewer, 'curate:read')
  const rows = await reader().draft.findMany({
    where: { authorId: viewer.id },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(draftView)
}

function draftView({ id, entityType, entityId, baseVersion, body, updatedAt }: Draft): DraftView {
  return { id, entityType: curatedEntity(entityType), entityId, baseVersion, body, savedAt: updatedAt }
}
