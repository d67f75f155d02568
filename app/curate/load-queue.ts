import type { DraftLine } from '@/components/curation/queue/draft-table'
import type { QueueFilter } from '@/components/curation/queue/queue-filters'
import { CURATED_ENTITIES } from '@/lib/domain/curation/entity-fields'
import type { ProposalCard } from '@/lib/domain/curation/proposal-views'
import type { QuestionCard } from '@/lib/domain/curation/question-views'
import type { Viewer } from '@/lib/domain/users/viewer'
import { listDrafts } from '@/lib/server/curation/draft-queries'
import { listProposals } from '@/lib/server/curation/proposal-queries'
import { listQuestions } from '@/lib/server/curation/question-queries'
import { draftCards } from './draft-cards'

interface Page {
  total: number
  pageSize: number
  authors: readonly string[]
}

/** The lines of one list of the queue, by what they are. */
export type LoadedQueue = Page &
  (
    | { kind: 'proposals'; data: readonly ProposalCard[] }
    | { kind: 'questions'; data: readonly QuestionCard[] }
    | { kind: 'drafts'; data: readonly DraftLine[] }
  )

/** Loads one page of the list the address names. */
export async function loadQueue(viewer: Viewer, filter: QueueFilter, page: number): Promise<LoadedQueue> {
  const { view, q } = filter
  if (view === 'drafts') {
    const data = draftCards(await listDrafts(viewer))
    return { kind: 'drafts', data, total: data.length, pageSize: Math.max(1, data.length), authors: [] }
  }
  if (view === 'disputed' || view === 'incomplete')
    return { kind: 'questions', ...(await listQuestions(viewer, { view, q, page })), authors: [] }
  const kind = CURATED_ENTITIES.find((entity) => entity === filter.kind) ?? null
  const person = filter.person || null
  return { kind: 'proposals', ...(await listProposals(viewer, { view, q, kind, person, page })) }
}
