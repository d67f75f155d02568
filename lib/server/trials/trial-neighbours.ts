import { type Nearness, nearnesses } from '../../domain/trials/nearness'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { TrialDetail, TrialRow } from '../../domain/trials/trial-views'
import type { Viewer } from '../../domain/users/viewer'
import { listTrials } from './trial-queries'

const most = 5

/**
 * Lists up to five other trials near this one, nearest first: those that share its condition and cell type, then a
 * cell-free entity or cell type with the same starting material, then only the condition. Each says what it shares.
 */
export async function listNeighbours(
  viewer: Viewer,
  row: TrialRow,
  known: readonly string[],
): Promise<TrialDetail['neighbours']> {
  const found = new Map<string, TrialDetail['neighbours'][number]>()
  for (const nearness of nearnesses(row)) {
    if (found.size >= most) break
    for (const { id, title, phaseGroup } of await trialsSharing(viewer, nearness))
      if (id !== row.id && !known.includes(id) && !found.has(id) && found.size < most)
        found.set(id, { id, title, phaseGroup, why: nearness.why })
  }
  return [...found.values()]
}

async function trialsSharing(viewer: Viewer, { anyOf }: Nearness): Promise<TrialRow[]> {
  const request = { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, anyOf } }
  const { data } = await listTrials(viewer, request, { facets: false })
  return data
}
