import type { TrialFilters } from '../../domain/trials/trial-filters'
import type { TrialRow } from '../../domain/trials/trial-views'
import type { StoreHandle } from '../db/store-handle'
import type { TrialIndex } from './trial-index'
import { readTrialRows } from './trial-index-row-batch'

/** What changed last in a selection, newest first, each trial once. `changedAt` is an instant in ISO 8601. */
export interface TrialChangesList {
  data: { row: TrialRow; changedAt: string }[]
  total: number // trials of the selection
  atlasTotal: number // trials of the default view
  dataVersion: number
  dataDate: string
}

// How far back the changes of the store are walked for trials of a narrow selection.
const mostChanges = 100_000
const changesAtOnce = 1_000

/** Walks the changes of the store backwards until enough selected trials are found. */
export function answerTrialChanges(
  index: TrialIndex,
  db: StoreHandle,
  { filters, most }: { filters: TrialFilters; most: number },
): TrialChangesList {
  const { fails, selected } = index.select(db, filters)
  const { total: atlasTotal, dataDate } = index.atlas()
  const changedAt = new Map<number, string>()
  for (const [, entityId, at] of changesBackwards(db)) {
    if (changedAt.size === Math.min(most, selected.length)) break
    const id = Number(entityId)
    const position = index.table.positionOf(id)
    if (position >= 0 && fails[position] === 0 && !changedAt.has(id)) changedAt.set(id, at)
  }
  const ids = [...changedAt.keys()]
  const rows = readTrialRows(db, ids, index.rowState())
  const instants = [...changedAt.values()]
  return {
    data: rows.map((row, place) => ({ row, changedAt: instants[place] ?? '' })),
    total: selected.length,
    atlasTotal,
    dataVersion: index.version,
    dataDate,
  }
}

type Change = readonly [seq: number, entityId: string, at: string]

/** The changes of trials, newest first, read as far as somebody walks. */
function* changesBackwards(db: StoreHandle): Generator<Change> {
  const sql = `SELECT seq, "entityId", at FROM "Change" WHERE "entityType" = 'trial' AND seq < ? ORDER BY seq DESC LIMIT ?`
  let before = 2_147_483_647 // the largest number a row of either engine has
  for (let walked = 0; walked < mostChanges; walked += changesAtOnce) {
    const changes = db.tuples<Change>(sql, before, changesAtOnce)
    yield* changes
    if (changes.length < changesAtOnce) return
    before = changes.at(-1)?.[0] ?? 0
  }
}
