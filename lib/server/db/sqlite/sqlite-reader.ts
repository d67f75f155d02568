import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from '../../../../generated/prisma/client'

/** A client that cannot write, on any store file of this version. Whoever opens it disconnects it. */
export function openSqliteReader(path: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: path, readonly: true, fileMustExist: true, timeout: 0 }),
  })
}
