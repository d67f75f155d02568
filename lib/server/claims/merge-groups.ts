import type { Reader } from '../db/handles'

/**
 * Finds, for each given trial, the trials whose statements speak of it: itself first, then those merged into it, and
 * into those. A merged trial that is asked for itself stands alone.
 */
export async function loadMergeGroups(
  handle: Reader,
  trialIds: readonly number[],
): Promise<Map<number, number[]>> {
  const groups = new Map(trialIds.map((id) => [id, [id]]))
  const survivorOf = new Map(trialIds.map((id) => [id, id]))
  let frontier = [...trialIds]
  while (frontier.length > 0) {
    const merged = await handle.trial.findMany({
      where: { mergedIntoId: { in: frontier } },
      select: { id: true, mergedIntoId: true },
      orderBy: { id: 'asc' },
    })
    frontier = []
    for (const { id, mergedIntoId } of merged) {
      const survivor = mergedIntoId === null ? undefined : survivorOf.get(mergedIntoId)
      const group = survivor === undefined ? undefined : groups.get(survivor)
      if (survivor === undefined || !group || group.includes(id)) continue
      group.push(id)
      if (!survivorOf.has(id)) frontier.push(id)
      survivorOf.set(id, survivor)
    }
  }
  return groups
}
