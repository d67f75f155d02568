import type { AuditDraft } from '../audit/record-audit'
import type { Reader } from '../db/handles'
import { trialViewHash } from './trial-view-hash'

/**
 * Drafts one history entry for each trial whose view is no longer the one hashed `before`, by id: trials that were not
 * changed themselves, but show the new name of a product, the new place of a cell type or another stage.
 */
export async function draftReprojections(
  handle: Reader,
  before: ReadonlyMap<number, string>,
): Promise<AuditDraft[]> {
  const after = await trialViewHash(handle, [...before.keys()])
  const changed = [...before.keys()].filter((id) => after.get(id) !== before.get(id))
  const trials = await handle.trial.findMany({
    where: { id: { in: changed } },
    select: { id: true, version: true },
    orderBy: { id: 'asc' },
  })
  return trials.map(({ id, version }) => ({
    action: 'trial.reproject',
    entityType: 'trial',
    entityId: String(id),
    version,
    viewHash: after.get(id) ?? null,
  }))
}
