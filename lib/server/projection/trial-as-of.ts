import type { Moment } from '../../domain/claims/moment'
import { groupBy } from '../../domain/shared/group-by'
import { type TrialView, trialViewOf } from '../../domain/trials/trial-view'
import { inForceAt } from '../claims/in-force'
import { loadSurvivors } from '../claims/merge-groups'
import { loadTrialEvidence, type TrialEvidence } from '../claims/trial-statements'
import type { Reader } from '../db/handles'
import { projectEvidence } from './project-evidence'
import { loadProjectionVocabulary } from './projection-vocabulary'

/** One trial as its sources had it at one moment, projected by the rule of today with the vocabularies of today. */
export interface TrialAsOf extends ReturnType<typeof projectEvidence> {
  trialId: number // of the trial it was shown as then
  evidence: TrialEvidence
  view: TrialView
}

/**
 * Projects trials as of a moment, by the id asked for. A trial that was merged into another by then is that other one.
 * Left out: ids the store lacks, and trials of which nothing was known yet.
 */
export async function projectTrialsAsOf(
  handle: Reader,
  trialIds: readonly number[],
  moment: Moment,
): Promise<Map<number, TrialAsOf>> {
  const survivorOf = await loadSurvivors(handle, trialIds, moment)
  const shownIds = [...new Set(survivorOf.values())]
  const [evidence, trials, vocabulary] = await Promise.all([
    loadTrialEvidence(handle, shownIds, moment),
    handle.trial.findMany({ where: { id: { in: shownIds } }, select: { id: true, publicId: true } }),
    loadProjectionVocabulary(handle),
  ])
  const administrationsOf = await loadAdministrationIds(handle, [...evidence.values()], moment)
  const shown = new Map(
    trials.flatMap((trial) => {
      const about = evidence.get(trial.id)
      if (!about || !isKnown(about)) return []
      const administrationIds = about.groupIds.flatMap((id) => administrationsOf.get(id) ?? [])
      const outcome = projectEvidence(trial, about, { administrationIds, vocabulary })
      const view = trialViewOf(outcome.projected.columns, {
        administrations: outcome.projected.administrations,
        identifiers: about.identifiers,
      })
      return [[trial.id, { ...outcome, trialId: trial.id, evidence: about, view }] as const]
    }),
  )
  return new Map(
    [...survivorOf].flatMap(([id, survivorId]) => {
      const asOf = shown.get(survivorId)
      return asOf ? [[id, asOf] as const] : []
    }),
  )
}

async function loadAdministrationIds(
  handle: Reader,
  evidence: readonly TrialEvidence[],
  moment: Moment,
): Promise<Map<number, string[]>> {
  const rows = await handle.administration.findMany({
    where: { trialId: { in: evidence.flatMap(({ groupIds }) => groupIds) }, ...inForceAt(moment) },
    select: { id: true, trialId: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const ofTrial = groupBy(rows, ({ trialId }) => trialId)
  return new Map([...ofTrial].map(([trialId, all]) => [trialId, all.map(({ id }) => id)]))
}

// a trial is known from its first registry version or accepted claim on; a proposal makes its row before that
function isKnown({ records, statements }: TrialEvidence): boolean {
  return records.length > 0 || statements.some(({ acceptedAt }) => acceptedAt !== null)
}
