import type { QueueCounts } from '../../domain/curation/queue-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { listProposals } from './proposal-queries'

/** Counts what waits in each list of curation. Permission: curate:read. */
export async function countQueue(viewer: Viewer): Promise<QueueCounts> {
  authorize(viewer, 'curate:read')
  const [drafts, candidates, blind, withdrawn] = await Promise.all([
    reader().draft.count({ where: { authorId: viewer.id } }),
    reader().trial.count({
      where: { scope: 'candidate', visibility: 'published', mergedIntoId: null },
    }),
    reader().blindEntry.count({ where: { state: { in: ['open', 'comparing'] } } }),
    reader().trial.count({ where: { visibility: 'withdrawn', mergedIntoId: null } }),
  ])
  const { counts } = await listProposals(viewer, {
    view: 'review',
    q: '',
    kind: null,
    person: null,
    page: 1,
  })
  const { review, mine, disputed, incomplete, all } = counts
  return { review, mine, drafts, disputed, incomplete, all, candidates, blind, withdrawn }
}
