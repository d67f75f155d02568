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

/**
 * Finds the trial each given one is shown as: itself, or the end of the chain of merges from it. A circle of merges, which
 * no command makes, and an id the store lacks have none.
 */
export async function loadSurvivors(
  handle: Reader,
  trialIds: readonly number[],
): Promise<Map<number, number>> {
  const intoOf = new Map<number, number | null>()
  for (let frontier = [...new Set(trialIds)]; frontier.length > 0;) {
    const trials = await handle.trial.findMany({
      where: { id: { in: frontier } },
      select: { id: true, mergedIntoId: true },
    })
    for (const { id, mergedIntoId } of trials) intoOf.set(id, mergedIntoId)
    frontier = trials.flatMap(({ mergedIntoId }) => mergedIntoId ?? []).filter((id) => !intoOf.has(id))
  }
  return new Map(
    trialIds.flatMap((id) => {
      const survivorId = endOfMerges(id, intoOf)
      return survivorId === null ? [] : [[id, survivorId] as const]
    }),
  )
}

function endOfMerges(id: number, intoOf: ReadonlyMap<number, number | null>): number | null {
  const seen = new Set<number>()
  for (let at = id; !seen.has(at);) {
    seen.add(at)
    const into = intoOf.get(at)
    if (into === undefined) return null
    if (into === null) return at
    at = into
  }
  return null
}
