import { engineOf } from './engines'
import { openStore } from './open-store'
import type { StoreHandle } from './store-handle'

/**
 * The shared read-only handle below Prisma, for the index build and text-search ids alone: there Prisma's row
 * conversion costs several times the query (DESIGN section 5). Never begin a transaction on it: it is everybody's.
 */
export function rawReader(): StoreHandle {
  const store = openStore()
  return (store.rawReader ??= openRawReader())
}

/** A read-only handle of one's own, for an export's long read transaction. Whoever opens it closes it. */
export function openRawReader(): StoreHandle {
  const { address } = openStore()
  return engineOf(address).openHandle(address)
}
