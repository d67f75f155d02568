import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type Database from 'better-sqlite3'
import { PrismaClient } from '../../../generated/prisma/client'
import { openStore, type Writer } from './open-store'
import { refuseUnsoundStore } from './probe-store'
import { guardedAdapterFactory } from './sqlite/guarded-adapter'
import { applyWriterSettings } from './sqlite/sqlite-settings'

/** The writer of this process. Only db/transaction.ts and the auth library may hold it. */
export function writer(): Promise<Writer> {
  const store = openStore()
  return (store.writer ??= openWriter(store.path).catch((error: unknown) => {
    delete store.writer
    throw error
  }))
}

async function openWriter(path: string): Promise<Writer> {
  const base = await new PrismaBetterSqlite3({ url: path, fileMustExist: true, timeout: 0 }).connect()
  const handle = handleBelow(base)
  try {
    applyWriterSettings(handle)
    refuseUnsoundStore(handle, path, process.cwd())
  } catch (error) {
    handle.close()
    throw error
  }
  const client = new PrismaClient({ adapter: guardedAdapterFactory(base, handle) })
  return { client, handle, close: () => closeWriter(client, handle) }
}

async function closeWriter(client: PrismaClient, handle: Database.Database): Promise<void> {
  await client.$disconnect()
  if (handle.open) handle.close() // the last handle of a file folds the write-ahead log in
}

/** The adapter keeps its better-sqlite3 handle in `client`; a version that no longer does must not pass unnoticed. */
function handleBelow(adapter: object): Database.Database {
  if ('client' in adapter && isHandle(adapter.client)) return adapter.client
  throw new Error('@prisma/adapter-better-sqlite3 no longer shows its handle; the guarded writer needs it.')
}

function isHandle(value: unknown): value is Database.Database {
  return typeof value === 'object' && value !== null && 'inTransaction' in value && 'pragma' in value
}
