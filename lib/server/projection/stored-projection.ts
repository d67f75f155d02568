import { groupBy } from '../../domain/shared/group-by'
import { REGISTRY_ROW_PREFIX } from '../../domain/trials/registry-rows'
import type { Transaction } from '../db/handles'

/** Loads what is stored of the given trials as last projected, to be compared with the new projection. */
export async function loadStoredProjections(tx: Transaction, evidence: readonly { groupIds: number[] }[]) {
  const trialIds = evidence.flatMap(({ groupIds }) => groupIds[0] ?? [])
  const everyId = evidence.flatMap(({ groupIds }) => groupIds)
  const ofTrials = { trialId: { in: trialIds } }
  const made = { ...ofTrials, id: { startsWith: REGISTRY_ROW_PREFIX } }
  const orderBy = { position: 'asc' } as const
  const [trials, administrations, arms, interventions, outcomes, sites, publications, conditions] =
    await Promise.all([
      tx.trial.findMany({ where: { id: { in: trialIds } }, orderBy: { id: 'asc' } }),
      tx.administration.findMany({
        where: { trialId: { in: everyId }, endedAt: null },
        include: { doseLevels: { orderBy } },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      }),
      tx.trialArm.findMany({ where: made, orderBy }),
      tx.trialIntervention.findMany({ where: ofTrials, orderBy: [orderBy, { id: 'asc' }] }),
      tx.trialOutcome.findMany({ where: made, orderBy }),
      tx.trialSite.findMany({ where: made, orderBy }),
      tx.publication.findMany({ where: made, orderBy }),
      tx.trialCondition.findMany({ where: made, orderBy }),
    ])
  return {
    trials,
    administrations: groupByTrial(administrations),
    arms: groupByTrial(arms),
    interventions: groupByTrial(interventions),
    outcomes: groupByTrial(outcomes),
    sites: groupByTrial(sites),
    publications: groupByTrial(publications),
    conditions: groupByTrial(conditions),
  }
}

export type StoredProjections = Awaited<ReturnType<typeof loadStoredProjections>>

function groupByTrial<R extends { trialId: number }>(rows: readonly R[]): Map<number, R[]> {
  return groupBy(rows, ({ trialId }) => trialId)
}
