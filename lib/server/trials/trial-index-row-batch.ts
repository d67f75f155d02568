import type Database from 'better-sqlite3'
import { groupBy } from '../../domain/shared/group-by'
import type { TrialRow } from '../../domain/trials/trial-views'
import { readFlatIdentifiers, readFlatTrials, readUnmappedConditions } from './trial-index-rows'
import { makeTrialRow, type RowLabels } from './trial-row'

/** Reads the rows of trials in the order of their ids; ids the store does not have are left out. */
export function readTrialRows(db: Database.Database, ids: readonly number[], labels: RowLabels): TrialRow[] {
  const flats = new Map(readFlatTrials(db, ids).map((flat) => [flat.id, flat]))
  const identifiers = groupBy(readFlatIdentifiers(db, ids), ({ trialId }) => trialId)
  const uncoded = [...flats.values()].filter(({ conditions }) => conditions === '[]').map(({ id }) => id)
  const texts = uncoded.length === 0 ? [] : readUnmappedConditions(db, uncoded)
  const unmapped = groupBy(texts, ({ trialId }) => trialId)
  return ids.flatMap((id) => {
    const flat = flats.get(id)
    if (!flat) return []
    return makeTrialRow(flat, labels, {
      identifiers: identifiers.get(id) ?? [],
      unmapped: (unmapped.get(id) ?? []).map(({ text }) => text),
    })
  })
}
