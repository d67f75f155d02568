import Database from 'better-sqlite3'
import type { StoredValue, StoreHandle } from '../store-handle'
import { sqliteSearch } from './sqlite-search'

/** Opens a read-only handle on a store file, which must exist. Whoever opens it closes it. */
export function openSqliteHandle(path: string): StoreHandle {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 })
  const statements = new Map<string, Database.Statement<StoredValue[]>>()
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare<StoredValue[]>(sql)
    statements.set(sql, known)
    return known
  }
  const handle: StoreHandle = {
    spelling: {
      askedNumbers: 'json_each(?) asked',
      askedTexts: 'json_each(?) asked',
      inOrderAsked: () => '', // a cross join keeps the order of what was asked, and an index that of the rows
    },
    search: sqliteSearch(database),
    // what a row holds is said by whoever wrote the statement, typed by the store
    tuples: <R>(sql: string, ...values: StoredValue[]) =>
      prepare(sql)
        .raw(true)
        .all(...values) as R[],
    objects: <R>(sql: string, ...values: StoredValue[]) =>
      prepare(sql)
        .raw(false)
        .pluck(false)
        .all(...values) as R[],
    column: <V>(sql: string, ...values: StoredValue[]) =>
      prepare(sql)
        .pluck(true)
        .all(...values) as V[],
    state: () => `${path} ${String(database.pragma('data_version', { simple: true }))}`,
    readTogether: (work) => database.transaction(work)(),
    begin: () => void database.exec('BEGIN'),
    close: () => {
      if (!database.open) return
      if (database.inTransaction) database.exec('COMMIT')
      database.close()
    },
  }
  return handle
}
