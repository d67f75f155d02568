import { type Nearness, nearnesses } from '../../domain/trials/nearness'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { TrialDetail, TrialRow } from '../../domain/trials/trial-views'
import type { StoreHandle } from '../db/store-handle'
import type { TrialIndex } from './trial-index'
import { readTrialRows } from './trial-index-row-batch'

const most = 5
const mostLookedAt = 25 // of each nearness

/**
 * Reads up to five other trials near this one, nearest first: those that share its condition and cell type, then a
 * cell-free entity or cell type with the same starting material, then only the condition. Each says what it shares.
 * `known` are named on the page already.
 */
export function readNeighbours(
  index: TrialIndex,
  db: StoreHandle,
  { row, known }: { row: TrialRow; known: readonly string[] },
): TrialDetail['neighbours'] {
  const found = new Map<string, TrialDetail['neighbours'][number]>()
  const needed = Math.min(mostLookedAt, most + 1 + known.length) // were all that is left out among them, five are left
  for (const nearness of nearnesses(row)) {
    if (found.size >= most) break
    for (const { id, title, phaseGroup } of trialsSharing(index, db, { nearness, needed }))
      if (id !== row.id && !known.includes(id) && !found.has(id) && found.size < most)
        found.set(id, { id, title, phaseGroup, why: nearness.why })
  }
  return [...found.values()]
}

function trialsSharing(
  index: TrialIndex,
  db: StoreHandle,
  { nearness, needed }: { nearness: Nearness; needed: number },
): TrialRow[] {
  const filters = { ...EMPTY_REQUEST.filters, anyOf: nearness.anyOf }
  return readTrialRows(db, index.page(db, { ...EMPTY_REQUEST, filters }, 0, needed), index.rowState())
}
