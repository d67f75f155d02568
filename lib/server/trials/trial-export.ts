import { setImmediate } from 'node:timers/promises'
import type { TrialListRequest } from '../../domain/trials/trial-filters'
import type { ColumnRow } from '../../domain/trials/trial-column-kinds'
import { chosenTrialColumns, showsIdentifiers } from '../../domain/trials/trial-columns'
import { openRawReader } from '../db/raw-reader'
import type { StoreHandle } from '../db/store-handle'
import { builtTrialIndex } from './trial-index-access'
import { catchUp } from './trial-index-refresh'
import { readColumnRows, readTrialRows } from './trial-index-row-batch'

const rowsPerBatch = 1_000

/** A selection being read out: its size and version are known before the first row. Whoever opens it closes it. */
export interface TrialExport {
  total: number
  dataVersion: number
  dataDate: string
  batches: AsyncIterable<ColumnRow[]>
  close: () => void
}

/**
 * Opens a selection for reading out whole, in its order, within one read transaction of its own: a file is one state
 * of the data however long it takes. Identifiers are read where a column shows them all. Closing is harmless twice, and done when the last batch was read.
 */
export async function openExport(request: TrialListRequest): Promise<TrialExport> {
  const index = await builtTrialIndex()
  const db = openRawReader()
  try {
    db.begin()
    catchUp(index, db)
    const ids = Int32Array.from(index.page(db, request, 0, Infinity))
    const readRows = showsIdentifiers(chosenTrialColumns(request.columns)) ? readTrialRows : readColumnRows
    const state = index.rowState()
    return {
      total: ids.length,
      dataVersion: index.version,
      dataDate: index.atlas().dataDate,
      batches: readBatches(db, ids, (some) => readRows(db, some, state)),
      close: db.close,
    }
  } catch (error) {
    db.close()
    throw error
  }
}

async function* readBatches(
  db: StoreHandle,
  ids: Int32Array,
  readRows: (ids: readonly number[]) => ColumnRow[],
): AsyncGenerator<ColumnRow[]> {
  try {
    for (let from = 0; from < ids.length; from += rowsPerBatch) {
      yield readRows(Array.from(ids.subarray(from, from + rowsPerBatch)))
      await setImmediate() // others are served between batches
    }
  } finally {
    db.close()
  }
}
