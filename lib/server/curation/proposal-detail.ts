import { type CuratedEntity, ENTITY_FIELDS } from '../../domain/curation/entity-fields'
import { numberRepeats } from '../../domain/curation/number-repeats'
import type { ProposalDetail, ProposalItemView } from '../../domain/curation/proposal-views'
import type { Viewer } from '../../domain/users/viewer'
import type { Prisma } from '../../../generated/prisma/client'
import { isOffered } from '../auth/authorize'
import type { Reader } from '../db/handles'
import { commentView } from './comment-views'
import { CARD_PARTS, proposalCards } from './proposal-cards'
import { proposedValueView, VALUE_PARTS, type ValueViewing } from './proposal-values'
import { isSelfReviewAllowed } from './self-review'
import { loadShownValues } from './shown-values'
import { loadSubjectLabels } from './subject-labels'
import { curatedEntity, findSubject, type Subject } from './subjects'
import { loadTrail } from './trail-changes'
import { loadLabels } from '../claims/vocabulary'

/** Everything of a proposal. */
export const DETAIL_PARTS = {
  ...CARD_PARTS,
  claims: { include: VALUE_PARTS, orderBy: { id: 'asc' } },
  source: true,
  comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ChangeSetInclude

type DetailRow = Prisma.ChangeSetGetPayload<{ include: typeof DETAIL_PARTS }>

/** Writes a proposal for its author and its reviewers. */
export async function proposalDetail(
  handle: Reader,
  viewer: Viewer,
  row: DetailRow,
): Promise<ProposalDetail> {
  const [card] = await proposalCards(handle, viewer, [row])
  if (!card) throw new Error(`Proposal ${row.id} has no card`)
  const { version, summary, source, locator, passage, decidedByHandle, decisionReason, isSelfReviewed } = row
  const whyNot = await whyNotDecided(handle, viewer, row)
  return {
    ...card,
    version,
    summary,
    source: source && { id: source.id, title: source.title, url: source.url },
    locator,
    passage,
    decidedBy: decidedByHandle,
    decisionReason,
    isSelfReviewed,
    items: await itemViews(handle, viewer, row),
    conversation: row.comments
      .filter(({ claimId }) => claimId === null)
      .map((comment) => commentView(comment, viewer)),
    mayDecide: whyNot === null,
    whyNot,
    mayWithdraw: row.state === 'submitted' && row.authorId === viewer.id,
  }
}

async function whyNotDecided(handle: Reader, viewer: Viewer, row: DetailRow): Promise<string | null> {
  if (row.state === 'decided') return 'This proposal was decided.'
  if (row.state === 'withdrawn') return 'Its author withdrew this proposal.'
  if (!isOffered(viewer, 'proposal:review')) return 'A reviewer decides this.'
  if (row.authorId !== viewer.id || (await isSelfReviewAllowed(handle))) return null
  return 'Your own proposal is decided by somebody else.'
}

async function itemViews(handle: Reader, viewer: Viewer, row: DetailRow): Promise<ProposalItemView[]> {
  const subjects = await findSubjects(handle, row)
  const [shown, labelOf, labels, trail] = await Promise.all([
    loadShownValues(handle, [...subjects.values()]),
    loadLabels(handle),
    loadSubjectLabels(handle, row.items, row.claims),
    loadTrail(
      handle,
      row.items.flatMap((item) => {
        const subject = subjects.get(item.id)
        return subject ? [{ subject, since: item.baseVersion }] : []
      }),
    ),
  ])
  const viewing: ValueViewing = { viewer, set: row, shown, labelOf, trail, comments: row.comments }
  const views = row.items.flatMap((item) => {
    const subject = subjects.get(item.id)
    if (!subject) return []
    const own = row.claims.filter(
      ({ entityType, entityId }) => entityType === item.entityType && entityId === item.entityId,
    )
    return [
      {
        id: item.id,
        entityType: subject.entityType,
        entityId: subject.publicId,
        label: subject.version === null && subject.trialId === null ? labels(item).label : subject.label,
        operation: item.operation,
        baseVersion: item.baseVersion,
        currentVersion: subject.version,
        state: item.state,
        values: inFormOrder(subject.entityType, own).map((claim) =>
          proposedValueView(claim, subject, viewing),
        ),
      },
    ]
  })
  return numberRepeats(views)
}

async function findSubjects(handle: Reader, { items }: DetailRow): Promise<Map<string, Subject>> {
  const found = await Promise.all(
    items.map(async (item) => {
      const entityType = curatedEntity(item.entityType)
      return [item.id, await findSubject(handle, { ...item, entityType })] as const
    }),
  )
  return new Map(found.flatMap(([id, subject]) => (subject ? [[id, subject] as const] : [])))
}

// in the order of the list of fields, which is that of the form; ids of one instant have no order of their own
function inFormOrder<C extends { field: string }>(entity: CuratedEntity, claims: readonly C[]): C[] {
  const order = Object.keys(ENTITY_FIELDS[entity])
  return claims.toSorted((left, right) => order.indexOf(left.field) - order.indexOf(right.field))
}
