import type { TrialRow } from '../../domain/trials/trial-views'
import { withTrialIndex } from './trial-index-access'
import { readTrialRows } from './trial-index-row-batch'

/** Loads the rows of trials as the table shows them, in the order of the ids; ids the store lacks are left out. */
export async function loadTrialRows(ids: readonly number[]): Promise<TrialRow[]> {
  return withTrialIndex((index, db) => readTrialRows(db, ids, index.rowState()))
}
