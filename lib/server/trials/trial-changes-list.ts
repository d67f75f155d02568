import type Database from 'better-sqlite3'
import type { TrialFilters } from '../../domain/trials/trial-filters'
import type { TrialRow } from '../../domain/trials/trial-views'
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

/** Walks the changes of the store backwards until enough selected trials are found. */
export function answerTrialChanges(
  index: TrialIndex,
  db: Database.Database,
  { filters, most }: { filters: TrialFilters; most: number },
): TrialChangesList {
  const { fails, selected } = index.select(db, filters)
  const { total: atlasTotal, dataDate } = index.atlas()
  const changedAt = new Map<number, string>()
  const changes = db.prepare<[number], { id: number; at: string }>(
    `SELECT CAST("entityId" AS INTEGER) AS id, at FROM "Change" WHERE "entityType" = 'trial' ORDER BY seq DESC LIMIT ?`,
  )
  for (const { id, at } of changes.iterate(mostChanges)) {
    if (changedAt.size === Math.min(most, selected.length)) break
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
