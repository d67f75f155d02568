import Database from 'better-sqlite3'
import { openStore } from './open-store'

/**
 * The shared read-only handle below Prisma, for the index build and text-search ids alone: there Prisma's row
 * conversion costs several times the query (DESIGN section 5). Never open a transaction on it: it is everybody's.
 */
export function rawReader(): Database.Database {
  const store = openStore()
  return (store.rawReader ??= openRawReader())
}

/** A read-only handle of one's own, for an export's long read transaction. Whoever opens it closes it. */
export function openRawReader(): Database.Database {
  return new Database(openStore().path, { readonly: true, fileMustExist: true, timeout: 0 })
}
