import { loadTrialEvidence } from '../claims/trial-statements'
import type { Transaction } from '../db/handles'
import { writeSearchRows } from '../db/search-rows'
import { compareProjection } from './compare-projection'
import { loadProjectionVocabulary } from './projection-vocabulary'
import { loadStoredProjections } from './stored-projection'

/**
 * Writes the search words of trials anew from what is said of them, whatever is noted of them: for a store whose rows came
 * from another. At most a few hundred trials in one call; merged ones have no words of their own.
 */
export async function rewriteSearchWords(tx: Transaction, trialIds: readonly number[]): Promise<void> {
  const evidence = await loadTrialEvidence(tx, [...trialIds])
  const [vocabulary, stored] = await Promise.all([
    loadProjectionVocabulary(tx),
    loadStoredProjections(tx, [...evidence.values()]),
  ])
  const rows = stored.trials.flatMap((trial) => {
    const about = evidence.get(trial.id)
    if (!about) return []
    const { search } = compareProjection({ ...trial, searchHash: null }, about, { vocabulary, stored })
    return search ? [{ trialId: trial.id, columns: search.text }] : []
  })
  await writeSearchRows(tx, rows)
}
