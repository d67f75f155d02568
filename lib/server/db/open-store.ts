import type { PrismaClient } from '../../../generated/prisma/client'
import { env } from '../env'
import type { Writer } from './engine'
import { processSingleton } from './process-singleton'
import type { StoreHandle } from './store-handle'

/** The handles this process holds on the store, each opened on first use. */
export interface OpenStore {
  address: string // the file, absolute
  reader?: PrismaClient
  rawReader?: StoreHandle
  writer?: Promise<Writer>
}

/** The store of this process: that of DATABASE_URL unless `pointStoreAt` named another. */
export function openStore(): OpenStore {
  return processSingleton('store', (): OpenStore => ({ address: env().storeAddress }))
}

/** Closes all handles and makes later calls open the store at `address`. For tests and for commands given a store. */
export async function pointStoreAt(address: string): Promise<void> {
  await closeStore()
  openStore().address = address
}

/** Closes all handles of this process; the next call opens them again. */
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
