import { REGISTRY_ROW_PREFIX } from '../../domain/trials/registry-rows'
import { reader } from '../db/reader'
import type { TrialAsOf } from '../projection/trial-as-of'
import type { ShownParts } from './trial-detail-parts'

/**
 * The rows below a trial as of a moment: those its registries gave then in place of those they give now, and those a
 * person entered, which bear no instants, as they stand.
 */
export async function partsAsOf(
  stored: ShownParts,
  { rows, evidence, trialId }: TrialAsOf,
): Promise<ShownParts> {
  const conditions = await reader().condition.findMany({
    where: { id: { in: rows.conditions.flatMap(({ conditionId }) => conditionId ?? []) } },
  })
  const conditionOf = new Map(conditions.map((condition) => [condition.id, condition]))
  return {
    identifiers: evidence.identifiers.filter((identifier) => identifier.trialId === trialId),
    arms: [...rows.arms, ...entered(stored.arms)],
    interventions: [...rows.interventions, ...entered(stored.interventions)],
    outcomes: [...rows.outcomes, ...entered(stored.outcomes)],
    sites: [...rows.sites, ...entered(stored.sites)],
    publications: [...rows.publications, ...entered(stored.publications)],
    conditionRows: [
      ...rows.conditions.map(({ id, text, conditionId }) => ({
        id,
        text,
        condition: conditionId === null ? null : (conditionOf.get(conditionId) ?? null),
      })),
      ...entered(stored.conditionRows),
    ],
  }
}

function entered<R extends { id: string }>(rows: readonly R[]): R[] {
  return rows.filter(({ id }) => !id.startsWith(REGISTRY_ROW_PREFIX))
}
