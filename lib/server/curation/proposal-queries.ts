import type { CuratedEntity } from '../../domain/curation/entity-fields'
import type { DuplicateView } from '../../domain/curation/duplicate-views'
import type { ProposalInput } from '../../domain/curation/proposal-input'
import type {
  ClashView,
  PROPOSAL_VIEWS,
  ProposalDetail,
  ProposalList,
} from '../../domain/curation/proposal-views'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import type { Prisma } from '../../../generated/prisma/client'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { clashView } from './clash-views'
import { listDuplicates } from './duplicates'
import { CARD_PARTS, proposalCards } from './proposal-cards'
import { DETAIL_PARTS, proposalDetail } from './proposal-detail'
import { countQuestions } from './question-queries'
import { loadShownValues } from './shown-values'
import { findNamedSubject } from './subjects'
import { loadTrail } from './trail-changes'
import { loadLabels } from '../claims/vocabulary'

/** What is asked of the queue; null and '' narrow nothing. */
interface ProposalQuestion {
  view: (typeof PROPOSAL_VIEWS)[number]
  q: string
  kind: CuratedEntity | null
  person: string | null
  page: number
}

/** How many proposals stand on one page of the queue. */
const PAGE_SIZE = 20

/**
 * Lists one page of the queue, newest first: one's own proposals, those of others that wait for review (one's own too
 * where an admin allowed deciding them), or all. `q` looks in titles, handles and the trials they are about; `kind` keeps
 * proposals that change a thing of that kind, `person` those of that author. The counts are those of each view unnarrowed,
 * `authors` the handles in it. Permission: curate:read.
 */
export async function listProposals(
  viewer: Viewer,
  { view, q, kind, person, page }: ProposalQuestion,
): Promise<ProposalList> {
  authorize(viewer, 'curate:read')
  const narrowed = {
    ...(kind === null ? {} : { items: { some: { entityType: kind } } }),
    ...(person === null ? {} : { authorHandle: person }),
  }
  const where = { AND: [WHERE[view](viewer), narrowed, await matching(q)] }
  const [rows, total, mine, review, all, questions, authors] = await Promise.all([
    reader().changeSet.findMany({
      where,
      include: CARD_PARTS,
      orderBy: [{ submittedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      skip: (Math.max(page, 1) - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    reader().changeSet.count({ where }),
    reader().changeSet.count({ where: WHERE.mine(viewer) }),
    reader().changeSet.count({ where: WHERE.review(viewer) }),
    reader().changeSet.count({ where: WHERE.all(viewer) }),
    countQuestions(viewer),
    reader().changeSet.groupBy({
      by: ['authorHandle'],
      where: WHERE[view](viewer),
      orderBy: { authorHandle: 'asc' },
    }),
  ])
  const data = await proposalCards(reader(), viewer, rows)
  return {
    data,
    total,
    page,
    pageSize: PAGE_SIZE,
    counts: { mine, review, all, ...questions },
    authors: authors.map(({ authorHandle }) => authorHandle),
  }
}

/**
 * Gets one proposal as its author and its reviewers see it: every value beside what is accepted now and what the
 * registry says, comments, and what the viewer may do. Throws `notFound`. Permission: curate:read.
 */
export async function getProposal(viewer: Viewer, id: string): Promise<ProposalDetail> {
  authorize(viewer, 'curate:read')
  const row = await reader().changeSet.findUnique({ where: { id }, include: DETAIL_PARTS })
  if (!row) throw new AppError('notFound', 'There is no such proposal.')
  return proposalDetail(reader(), viewer, row)
}

/**
 * Lays out, for every thing of a proposal that changed since its author saw it, what they saw, what stands now and who
 * put it there, and what they typed; none where nothing changed. Permission: curate:read.
 */
export async function describeClash(viewer: Viewer, input: ProposalInput): Promise<ClashView[]> {
  authorize(viewer, 'curate:read')
  const found = await Promise.all(
    input.items.map(async (item) => ({ item, subject: await findNamedSubject(reader(), item) })),
  )
  const changed = found.flatMap(({ item, subject }) =>
    subject && subject.version !== null && subject.version !== item.baseVersion ? [{ item, subject }] : [],
  )
  const [shown, labelOf, trail] = await Promise.all([
    loadShownValues(
      reader(),
      changed.map(({ subject }) => subject),
    ),
    loadLabels(reader()),
    loadTrail(
      reader(),
      changed.map(({ item, subject }) => ({ subject, since: item.baseVersion })),
    ),
  ])
  return changed.map(({ item, subject }) => clashView(item, subject, { shown, labelOf, trail }))
}

/**
 * Finds at most five trials that may be the one being entered: those that have one of the identifiers, then those with
 * a similar title, the most alike first. Candidates and withdrawn trials are among them. Permission: curate:read.
 */
export async function findDuplicates(
  viewer: Viewer,
  asked: { identifiers: readonly string[]; title: string; exceptId: string | null },
): Promise<DuplicateView[]> {
  authorize(viewer, 'curate:read')
  return listDuplicates(reader(), asked)
}

const WHERE: Record<(typeof PROPOSAL_VIEWS)[number], (viewer: Viewer) => Prisma.ChangeSetWhereInput> = {
  mine: (viewer) => ({ authorId: viewer.id }),
  review: (viewer) => ({ state: 'submitted', authorId: { not: viewer.id } }),
  all: () => ({}),
}

async function matching(q: string): Promise<Prisma.ChangeSetWhereInput> {
  const text = q.trim()
  if (text === '') return {}
  const trials = await reader().trial.findMany({
    where: {
      OR: [{ publicId: { contains: text } }, { identifiers: { some: { value: { contains: text } } } }],
    },
    select: { id: true },
    take: 500,
  })
  return {
    OR: [
      { title: { contains: text } },
      { authorHandle: { contains: text } },
      { items: { some: { entityId: { contains: text } } } },
      { items: { some: { trialId: { in: trials.map(({ id }) => id) } } } },
    ],
  }
}
