import { pageWithin } from '../../domain/shared/read-page'
import type { TrialWithdrawal } from '../../domain/trials/trial-withdrawal'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'

const PAGE = 50

/**
 * Lists the trials that are withdrawn, the last withdrawn first, 50 a page; a page beyond the last is the last.
 * Permission: curate:read.
 */
export async function listWithdrawnTrials(
  viewer: Viewer,
  { page }: { page: number },
): Promise<{ data: TrialWithdrawal[]; total: number; page: number; pages: number }> {
  authorize(viewer, 'curate:read')
  const trials = await reader().trial.findMany({
    where: { visibility: 'withdrawn', mergedIntoId: null },
    select: { id: true, publicId: true, title: true },
    orderBy: { id: 'asc' },
  })
  const entries = await reader().auditEntry.findMany({
    where: {
      entityType: 'trial',
      entityId: { in: trials.map(({ id }) => String(id)) },
      action: 'trial.withdraw',
    },
    select: { entityId: true, actorHandle: true, at: true, reason: true },
    orderBy: { seq: 'desc' },
  })
  const byEntity = new Map(trials.map((trial) => [String(trial.id), trial]))
  const data: TrialWithdrawal[] = []
  for (const { entityId, actorHandle, at, reason } of entries) {
    const trial = byEntity.get(entityId ?? '')
    if (!trial) continue
    byEntity.delete(String(trial.id)) // an earlier withdrawal of it was undone
    data.push({ id: trial.publicId, title: trial.title, by: actorHandle, at, reason })
  }
  const shown = pageWithin(page, data.length, PAGE)
  const from = (shown.page - 1) * PAGE
  return { data: data.slice(from, from + PAGE), total: data.length, ...shown }
}
