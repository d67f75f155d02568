import { loadSurvivors } from '../claims/merge-groups'
import { loadTrialEvidence } from '../claims/trial-statements'
import { recordChanges } from '../db/change'
import { updateRows } from '../db/bulk-rows'
import type { Transaction } from '../db/handles'
import { writeSearchRows } from '../db/search-rows'
import { writeAdministrations } from './administration-changes'
import { type ComparedProjection, compareProjection } from './compare-projection'
import { loadProjectionVocabulary } from './projection-vocabulary'
import { replaceRows } from './registry-row-changes'
import { loadStoredProjections } from './stored-projection'

/**
 * Projects one trial anew from everything said about it and writes what differs: columns, administrations, rows below
 * it, search words, `Change`, and the next version. No difference, no write. A merged trial is shown as the one it was
 * merged into, so that one is projected. `now` is an instant in ISO 8601.
 */
export async function reprojectTrial(
  tx: Transaction,
  trialId: number,
  now: string,
): Promise<{ changed: boolean }> {
  const changed = await reprojectTrials(tx, [trialId], now)
  return { changed: changed.size > 0 }
}

/**
 * Projects trials as `reprojectTrial` does, reading for all of them at once: at most a few hundred in one call. Gives
 * the ids of the trials that changed. A trial created at `now` in this transaction keeps its version.
 */
export async function reprojectTrials(
  tx: Transaction,
  trialIds: readonly number[],
  now: string,
): Promise<Set<number>> {
  const shownIds = [...new Set((await loadSurvivors(tx, trialIds)).values())]
  const evidence = await loadTrialEvidence(tx, shownIds)
  const [vocabulary, stored] = await Promise.all([
    loadProjectionVocabulary(tx),
    loadStoredProjections(tx, [...evidence.values()]),
  ])
  const outcomes = stored.trials.flatMap((trial) => {
    const about = evidence.get(trial.id)
    return about ? [compareProjection(trial, about, { vocabulary, stored })] : []
  })
  const changed = outcomes.filter(({ isChanged }) => isChanged)
  await updateRows(
    tx,
    'Trial',
    changed.map((outcome) => ({ id: outcome.trialId, data: columnsToWrite(outcome, now) })),
  )
  await writeSearchRows(
    tx,
    changed.flatMap(({ trialId, search }) => (search ? [{ trialId, columns: search.text }] : [])),
  )
  await replaceRows(tx, changed)
  await writeAdministrations(
    tx,
    changed.flatMap(({ administrations }) => administrations),
  )
  await recordChanges(
    tx,
    changed.map(({ trialId }) => ({ entityType: 'trial', entityId: String(trialId) })),
  )
  return new Set(changed.map(({ trialId }) => trialId))
}

function columnsToWrite({ trial, columns, search, isViewChanged }: ComparedProjection, now: string) {
  const isNew = trial.createdAt === now && trial.updatedAt === now
  const version = isNew ? trial.version : trial.version + 1
  const shown = isViewChanged ? Object.assign({}, columns, { version, updatedAt: now }) : {}
  return search ? Object.assign(shown, { searchHash: search.hash }) : shown
}
