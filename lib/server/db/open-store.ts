import type Database from 'better-sqlite3'
import type { PrismaClient } from '../../../generated/prisma/client'
import { env } from '../env'
import { processSingleton } from './process-singleton'

/** The one writing connection: Prisma's client over it, and the handle below, on which transactions begin. */
export interface Writer {
  client: PrismaClient
  handle: Database.Database
  close: () => Promise<void>
}

/** The handles this process holds on the store, each opened on first use. */
export interface OpenStore {
  path: string
  reader?: PrismaClient
  rawReader?: Database.Database
  writer?: Promise<Writer>
}

/** The store of this process: the file of DATABASE_URL unless `pointStoreAt` named another. */
export function openStore(): OpenStore {
  return processSingleton('store', (): OpenStore => ({ path: env().databasePath }))
}

/** Closes all handles and makes later calls open the store at `path`. For tests and for commands given a file. */
export async function pointStoreAt(path: string): Promise<void> {
  await closeStore()
  openStore().path = path
}

/** Closes all handles of this process, folding the write-ahead log in; the next call opens them again. */
export async function closeStore(): Promise<void> {
  const store = openStore()
  const { reader, rawReader, writer } = store
  delete store.reader
  delete store.rawReader
  delete store.writer
  rawReader?.close()
  await reader?.$disconnect()
  await (await writer)?.close()
}
