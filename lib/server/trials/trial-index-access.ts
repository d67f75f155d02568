import { processSingleton } from '../db/process-singleton'
import { rawReader } from '../db/raw-reader'
import type { StoreHandle } from '../db/store-handle'
import type { TrialIndex } from './trial-index'
import { buildTrialIndex, catchUp } from './trial-index-refresh'

interface IndexSlot {
  building: Promise<TrialIndex>
  isReady: boolean
}

/**
 * Gives `work` the index and a handle in one read transaction, both at the newest version committed by anybody: counts,
 * ids and rows read there are of one state. `work` is synchronous, so nobody else uses the shared handle meanwhile.
 */
export async function withTrialIndex<R>(work: (index: TrialIndex, db: StoreHandle) => R): Promise<R> {
  const db = rawReader()
  const index = await slotOf(db).building
  return db.readTogether(() => {
    catchUp(index, db)
    return work(index, db)
  })
}

/** The index once built, for an export that reads on in a transaction of its own. */
export async function builtTrialIndex(): Promise<TrialIndex> {
  return slotOf(rawReader()).building
}

/** Builds the index if nobody has yet; resolves once it answers. */
export async function prepareTrialIndex(): Promise<void> {
  await slotOf(rawReader()).building
}

/** Tells whether the index of the current store answers; false while it is being built or has not been asked for. */
export function isTrialIndexReady(): boolean {
  return slots().get(rawReader())?.isReady ?? false
}

function slotOf(db: StoreHandle): IndexSlot {
  const known = slots().get(db)
  if (known) return known
  const slot: IndexSlot = { building: buildTrialIndex(db), isReady: false }
  slots().set(db, slot)
  slot.building.then(
    () => (slot.isReady = true),
    () => slots().delete(db), // the next question tries again, and tells its own reader what failed
  )
  return slot
}

/** One index per open store: four copies of this module live in a process and share it. */
function slots(): WeakMap<StoreHandle, IndexSlot> {
  return processSingleton('trialIndexes', () => new WeakMap())
}
