import type { TrialListRequest } from '../../domain/trials/trial-filters'
import type { TrialList } from '../../domain/trials/trial-views'
import type { StoreHandle } from '../db/store-handle'
import type { TrialIndex } from './trial-index'
import { readTrialRows } from './trial-index-row-batch'

/** Answers one page of the trial table; with `facets`, also everything that is counted over the whole selection. */
export function answerTrialList(
  index: TrialIndex,
  db: StoreHandle,
  request: TrialListRequest,
  { facets }: { facets: boolean },
): TrialList {
  const { page, pageSize, filters } = request
  const { total: atlasTotal, dataDate } = index.atlas()
  const ids = index.page(db, request, (page - 1) * pageSize, pageSize)
  return {
    data: readTrialRows(db, ids, index.rowState()),
    total: index.select(db, filters).selected.length,
    atlasTotal,
    page,
    pageSize,
    dataVersion: index.version,
    dataDate,
    ...(facets ? index.count(db, filters) : {}),
  }
}
