import { CLAIMABLE_FIELDS, isClaimableField } from '../../domain/claims/claimable-fields'
import type { QuestionCard } from '../../domain/curation/question-views'
import { groupBy } from '../../domain/shared/group-by'
import type { Reader } from '../db/handles'

/** Lists the published trials of which a statement in force is disputed or stale, by public id. */
export async function listDisputedFields(handle: Reader): Promise<QuestionCard[]> {
  const disputed = await handle.claim.findMany({
    where: { state: 'accepted', endedAt: null, isDisputed: true, trialId: { not: null } },
    select: { id: true, trialId: true, field: true },
    orderBy: { id: 'asc' },
  })
  const marked = disputed.map((claim) => ({ ...claim, why: 'disputed' as const }))
  const byTrial = groupBy(marked, ({ trialId }) => trialId)
  const trials = await handle.trial.findMany({
    where: { id: { in: marked.flatMap(({ trialId }) => trialId ?? []) }, visibility: 'published' },
    select: { id: true, publicId: true, title: true },
    orderBy: { publicId: 'asc' },
  })
  return trials.map(({ id, publicId, title }) => ({
    id: publicId,
    title,
    fields: (byTrial.get(id) ?? []).map(({ field, why, id: claimId }) => ({
      field,
      label: isClaimableField(field) ? CLAIMABLE_FIELDS[field].label : field,
      why,
      claimId,
    })),
  }))
}
