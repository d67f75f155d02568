import { engineOf } from './engines'
import type { Reader } from './handles'
import { openStore } from './open-store'

/**
 * The handle of queries: it sees committed rows only and cannot write. The store must exist (migrate first).
 */
export function reader(): Reader {
  const store = openStore()
  return (store.reader ??= engineOf(store.address).openReader(store.address))
}
