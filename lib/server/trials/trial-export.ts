import { setImmediate } from 'node:timers/promises'
import type { TrialListRequest } from '../../domain/trials/trial-filters'
import type { ColumnRow } from '../../domain/trials/trial-column-kinds'
import { chosenTrialColumns } from '../../domain/trials/trial-columns'
import { openRawReader } from '../db/raw-reader'
import type { StoreHandle } from '../db/store-handle'
import { builtTrialIndex } from './trial-index-access'
import { catchUp } from './trial-index-refresh'
import { readColumnRows } from './trial-index-row-batch'
import { makeTrialRow } from './trial-row'

const rowsPerBatch = 1_000

/** From here on reading all values of a row one after the other, and only then writing them, is faster by a fifth. */
const MANY_COLUMNS = 15

/** A selection being read out: its size and version are known before the first row. Whoever opens it closes it. */
export interface TrialExport<T> {
  total: number
  dataVersion: number
  dataDate: string
  batches: AsyncIterable<T[]> // what was read off each row
  close: () => void
}

/**
 * Opens a selection for reading out whole, in its order, within one read transaction of its own: a file is one state
 * of the data however long it takes. `read` reads off each row what the file needs; identifiers and conditions in words
 * of their own are there where a column of the request shows them. Closing is harmless twice, and done when the last batch was read.
 */
export async function openExport<T>(
  request: TrialListRequest,
  read: (row: ColumnRow) => T,
): Promise<TrialExport<T>> {
  const index = await builtTrialIndex()
  const db = openRawReader()
  try {
    db.begin()
    catchUp(index, db)
    const ids = Int32Array.from(index.page(db, request, 0, Infinity))
    const keys = chosenTrialColumns(request.columns).map(({ key }) => key)
    const areMany = keys.length > MANY_COLUMNS
    const shown = {
      identifiers: keys.includes('identifiers'),
      conditions: areMany || keys.includes('condition'),
    }
    const readAtOnce = (row: ColumnRow) => read(makeTrialRow(row))
    const asked = { state: index.rowState(), shown, read: areMany ? readAtOnce : read }
    return {
      total: ids.length,
      dataVersion: index.version,
      dataDate: index.atlas().dataDate,
      batches: readBatches(db, ids, (some) => readColumnRows(db, some, asked)),
      close: db.close,
    }
  } catch (error) {
    db.close()
    throw error
  }
}

async function* readBatches<T>(
  db: StoreHandle,
  ids: Int32Array,
  readRows: (ids: readonly number[]) => T[],
): AsyncGenerator<T[]> {
  try {
    for (let from = 0; from < ids.length; from += rowsPerBatch) {
      yield readRows(Array.from(ids.subarray(from, from + rowsPerBatch)))
      await setImmediate() // others are served between batches
    }
  } finally {
    db.close()
  }
}
