import type { Moment } from '../../domain/claims/moment'
import type { Reader } from '../db/handles'
import { inForceAt } from './in-force'

/**
 * Finds, for each given trial, the trials whose statements speak of it: itself first, then those merged into it, and
 * into those, by the merges in force then. A merged trial that is asked for itself stands alone.
 */
export async function loadMergeGroups(
  handle: Reader,
  trialIds: readonly number[],
  moment: Moment = null,
): Promise<Map<number, number[]>> {
  const groups = new Map(trialIds.map((id) => [id, [id]]))
  const survivorOf = new Map(trialIds.map((id) => [id, id]))
  let frontier = [...trialIds]
  while (frontier.length > 0) {
    const merges = await findMerges(handle, { intoId: { in: frontier } }, moment)
    frontier = []
    for (const { id, intoId } of merges) {
      const survivor = survivorOf.get(intoId)
      const group = survivor === undefined ? undefined : groups.get(survivor)
      if (survivor === undefined || !group || group.includes(id)) continue
      group.push(id)
      if (!survivorOf.has(id)) frontier.push(id)
      survivorOf.set(id, survivor)
    }
  }
  return groups
}

/**
 * Finds the trial each given one was shown as then: itself, or the end of the chain of merges from it. A circle of
 * merges, which no command makes, has none.
 */
export async function loadSurvivors(
  handle: Reader,
  trialIds: readonly number[],
  moment: Moment = null,
): Promise<Map<number, number>> {
  const intoOf = new Map<number, number>()
  for (let frontier = [...new Set(trialIds)]; frontier.length > 0;) {
    const merges = await findMerges(handle, { id: { in: frontier } }, moment)
    for (const { id, intoId } of merges) intoOf.set(id, intoId)
    frontier = merges.map(({ intoId }) => intoId).filter((id) => !intoOf.has(id))
  }
  return new Map(
    trialIds.flatMap((id) => {
      const survivorId = endOfMerges(id, intoOf)
      return survivorId === null ? [] : [[id, survivorId] as const]
    }),
  )
}

function endOfMerges(id: number, intoOf: ReadonlyMap<number, number>): number | null {
  const seen = new Set<number>()
  for (let at = id; !seen.has(at);) {
    seen.add(at)
    const into = intoOf.get(at)
    if (into === undefined) return at
    at = into
  }
  return null
}

/** The merges of given trials, or into given trials: the pointers of today, or the rows in force at an earlier moment. */
async function findMerges(
  handle: Reader,
  which: { id: { in: number[] } } | { intoId: { in: number[] } },
  moment: Moment,
): Promise<{ id: number; intoId: number }[]> {
  const orderBy = { id: 'asc' } as const
  if (moment === null) {
    const where = 'id' in which ? which : { mergedIntoId: which.intoId }
    const select = { id: true, mergedIntoId: true } as const
    const merged = await handle.trial.findMany({ where, select, orderBy })
    return merged.flatMap(({ id, mergedIntoId }) =>
      mergedIntoId === null ? [] : [{ id, intoId: mergedIntoId }],
    )
  }
  const where = { ...('id' in which ? { trialId: which.id } : which), ...inForceAt(moment) }
  const rows = await handle.trialMerge.findMany({ where, select: { trialId: true, intoId: true }, orderBy })
  return rows.map(({ trialId, intoId }) => ({ id: trialId, intoId }))
}
