import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { TrialListRequest } from '../../domain/trials/trial-filters'
import type { TrialRow } from '../../domain/trials/trial-views'
import { openRawReader } from '../db/raw-reader'
import { builtTrialIndex } from './trial-index-access'
import { catchUp } from './trial-index-refresh'
import { readTrialRows, type RowState } from './trial-index-row-batch'

const rowsPerBatch = 1_000

/** A selection being read out: its size and version are known before the first row. Whoever opens it closes it. */
export interface TrialExport {
  total: number
  dataVersion: number
  dataDate: string
  batches: AsyncIterable<TrialRow[]>
  close: () => void
}

/**
 * Opens a selection for reading out whole, in its order, within one read transaction of its own: a file is one state
 * of the data however long it takes. Closing is harmless twice, and done when the last batch was read.
 */
export async function openExport(request: TrialListRequest): Promise<TrialExport> {
  const index = await builtTrialIndex()
  const db = openRawReader()
  try {
    db.exec('BEGIN')
    catchUp(index, db)
    const ids = Int32Array.from(index.page(db, request, 0, Infinity))
    const state = index.rowState()
    return {
      total: ids.length,
      dataVersion: index.version,
      dataDate: index.atlas().dataDate,
      batches: readBatches(db, ids, state),
      close: () => close(db),
    }
  } catch (error) {
    close(db)
    throw error
  }
}

async function* readBatches(
  db: Database.Database,
  ids: Int32Array,
  state: RowState,
): AsyncGenerator<TrialRow[]> {
  try {
    for (let from = 0; from < ids.length; from += rowsPerBatch) {
      yield readTrialRows(db, Array.from(ids.subarray(from, from + rowsPerBatch)), state)
      await setImmediate() // others are served between batches
    }
  } finally {
    close(db)
  }
}

function close(db: Database.Database): void {
  if (!db.open) return
  if (db.inTransaction) db.exec('COMMIT')
  db.close()
}
