import type { Writer } from './engine'
import { engineOf } from './engines'
import { openStore } from './open-store'

/** The writer of this process. Only db/transaction.ts may hold it. */
export function writer(): Promise<Writer> {
  const store = openStore()
  return (store.writer ??= engineOf(store.address)
    .openWriter(store.address)
    .catch((error: unknown) => {
      delete store.writer
      throw error
    }))
}
