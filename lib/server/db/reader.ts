import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from '../../../generated/prisma/client'
import type { Reader } from './handles'
import { openStore } from './open-store'

/**
 * The handle of queries: it sees committed rows only and cannot write. The file must exist (migrate first).
 */
export function reader(): Reader {
  const store = openStore()
  return (store.reader ??= openReader(store.path))
}

/** A handle of one's own that cannot write, on any store of this version. Whoever opens it disconnects it. */
export function openReader(path: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: path, readonly: true, fileMustExist: true, timeout: 0 }),
  })
}
