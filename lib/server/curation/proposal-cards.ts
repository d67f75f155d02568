import { numberRepeats } from '../../domain/curation/number-repeats'
import type { ProposalCard } from '../../domain/curation/proposal-views'
import type { Viewer } from '../../domain/users/viewer'
import type { Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'
import { loadSubjectLabels } from './subject-labels'

/** What a line of the queue is made of. */
export const CARD_PARTS = {
  items: { orderBy: { position: 'asc' } },
  claims: {
    select: {
      entityType: true,
      entityId: true,
      field: true,
      value: true,
      state: true,
      acceptedAt: true,
      sourceId: true,
    },
  },
  _count: { select: { comments: true } },
} as const satisfies Prisma.ChangeSetInclude

export type CardRow = Prisma.ChangeSetGetPayload<{ include: typeof CARD_PARTS }>

const MOST_SUBJECTS = 6

/** Writes proposals as lines of the queue, in their order. */
export async function proposalCards(
  handle: Reader,
  viewer: Viewer,
  rows: readonly CardRow[],
): Promise<ProposalCard[]> {
  const labels = await loadSubjectLabels(
    handle,
    rows.flatMap(({ items }) => items.slice(0, MOST_SUBJECTS)),
    rows.flatMap(({ claims }) => claims),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: row.state === 'draft' ? 'submitted' : row.state,
    author: { handle: row.authorHandle, isMe: row.authorId === viewer.id },
    submittedAt: row.submittedAt ?? row.createdAt,
    decidedAt: row.decidedAt,
    subjects: numberRepeats(
      row.items
        .slice(0, MOST_SUBJECTS)
        .map((item) => ({ ...labels(item), isNew: item.operation === 'create' })),
    ),
    things: row.items.length,
    values: row.claims.length,
    sources: new Set(row.claims.map(({ sourceId }) => sourceId)).size,
    comments: row._count.comments,
    accepted: row.claims.filter(({ acceptedAt }) => acceptedAt !== null).length,
  }))
}
