import { CLAIMABLE_FIELDS } from '../../domain/claims/claimable-fields'
import { NEEDED_FIELDS, type QuestionCard, type QuestionList } from '../../domain/curation/question-views'
import { type QUESTION_VIEWS } from '../../domain/curation/proposal-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { missingByField } from '../projection/stored-json'
import { listDisputedFields } from './disputed-fields'

const PAGE_SIZE = 20

/**
 * Lists one page of the trials with open questions: `disputed` are those of which a statement in force is disputed or
 * was overtaken by the registry, `incomplete` those in the atlas with a needed field that nobody captured yet, the
 * emptiest first. `q` looks in identifier and title. Permission: curate:read.
 */
export async function listQuestions(
  viewer: Viewer,
  { view, q, page }: { view: (typeof QUESTION_VIEWS)[number]; q: string; page: number },
): Promise<QuestionList> {
  authorize(viewer, 'curate:read')
  const text = q.trim().toLowerCase()
  const all = (await CARDS[view](viewer)).filter(({ id, title }) =>
    `${id} ${title}`.toLowerCase().includes(text),
  )
  const from = (Math.max(page, 1) - 1) * PAGE_SIZE
  return { data: all.slice(from, from + PAGE_SIZE), total: all.length, page, pageSize: PAGE_SIZE }
}

/** Counts the trials of each view of `listQuestions`. Permission: curate:read. */
export async function countQuestions(
  viewer: Viewer,
): Promise<Record<(typeof QUESTION_VIEWS)[number], number>> {
  authorize(viewer, 'curate:read')
  const [disputed, incomplete] = await Promise.all([CARDS.disputed(viewer), CARDS.incomplete(viewer)])
  return { disputed: disputed.length, incomplete: incomplete.length }
}

const CARDS: Record<(typeof QUESTION_VIEWS)[number], (viewer: Viewer) => Promise<QuestionCard[]>> = {
  disputed: async (viewer) => listDisputedFields(reader(), viewer),
  incomplete: listIncomplete,
}

async function listIncomplete(): Promise<QuestionCard[]> {
  const trials = await reader().trial.findMany({
    where: {
      visibility: 'published',
      scope: 'in',
      mergedIntoId: null,
      missing: { contains: 'NOT_CAPTURED' },
    },
    select: { publicId: true, title: true, missing: true },
    orderBy: { publicId: 'asc' },
  })
  return trials
    .map(({ publicId, title, missing }) => {
      const reasons = missingByField(missing)
      const fields = NEEDED_FIELDS.filter((field) => reasons[field] === 'NOT_CAPTURED').map((field) => ({
        subject: 'trial',
        field,
        label: CLAIMABLE_FIELDS[field].label,
        why: 'missing' as const,
        ...UNSAID,
      }))
      return { id: publicId, title, fields }
    })
    .filter(({ fields }) => fields.length > 0)
    .toSorted((left, right) => right.fields.length - left.fields.length)
}

const UNSAID = {
  claimId: null,
  value: null,
  registrySays: null,
  source: null,
  reason: null,
  by: null,
  at: null,
} as const
