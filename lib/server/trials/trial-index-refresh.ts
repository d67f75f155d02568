import { setImmediate } from 'node:timers/promises'
import { DEFAULT_SORT } from '../../domain/trials/trial-table-codec'
import type { StoreHandle } from '../db/store-handle'
import { TrialIndex } from './trial-index'
import { isShown, readChangesSince, readIndexChunk, readIndexRows, readVersion } from './trial-index-source'
import { readVocabulary } from './trial-index-vocabulary'

const chunkSize = 2_000

/**
 * Builds the index from the store, in chunks between which others are served; changes made meanwhile are caught up
 * at the end.
 */
export async function buildTrialIndex(db: StoreHandle): Promise<TrialIndex> {
  const index = new TrialIndex()
  index.version = readVersion(db)
  index.loadVocabulary(readVocabulary(db))
  for (let lastId = 0; ; await setImmediate()) {
    const rows = readIndexChunk(db, lastId, chunkSize)
    for (const row of rows) index.table.put(row, index.version)
    lastId = rows.at(-1)?.id ?? lastId
    if (rows.length < chunkSize) break
  }
  db.readTogether(() => catchUp(index, db))
  index.words.precompute(index.table, db)
  index.orders.get(db, DEFAULT_SORT)
  return index
}

/**
 * Brings the index to the version this handle sees, whoever wrote: changed trials are patched in place; after anything
 * else changed, labels and trees are read anew. Call it inside a read transaction.
 */
export function catchUp(index: TrialIndex, db: StoreHandle): void {
  const version = readVersion(db)
  if (version === index.version) return
  const { ids, isVocabulary } = readChangesSince(db, index.version)
  if (isVocabulary) index.loadVocabulary(readVocabulary(db))
  for (let from = 0; from < ids.length; from += chunkSize)
    patch(index, db, { ids: ids.slice(from, from + chunkSize), version })
  index.forgetAnswers()
  index.version = version
}

function patch(
  index: TrialIndex,
  db: StoreHandle,
  { ids, version }: { ids: readonly number[]; version: number },
): void {
  const { table, orders, words, defaultView } = index
  // a draft that was never shown gets no place
  const rows = readIndexRows(db, ids).filter((row) => isShown(row) || table.positionOf(row.id) >= 0)
  const changed = rows.map(({ id }) => id)
  orders.remove(changed)
  defaultView.remove(changed)
  for (const row of rows) table.put(row, version)
  orders.insert(changed, db)
  defaultView.insert(changed)
  words.refresh(table, db, changed)
}
