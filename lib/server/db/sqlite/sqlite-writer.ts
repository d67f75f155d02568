import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type Database from 'better-sqlite3'
import { PrismaClient } from '../../../../generated/prisma/client'
import { refuseUnsoundStore } from './probe-file'
import type { Statements } from '../transaction-statements'
import type { Writer } from '../engine'
import { insertEach, updateEach } from './bulk-statements'
import { guardedAdapterFactory } from './guarded-adapter'
import { replaceSearchRows } from './search-table'
import { isFull } from './sqlite-errors'
import { applyWriterSettings } from './sqlite-settings'
import { beginInTurn, openLine } from './write-turn'

export interface SqliteWriter extends Writer {
  handle: Database.Database
}

/** Opens the one writing connection to a store file. Throws a sentence where its settings or guards are not sound. */
export async function openSqliteWriter(path: string): Promise<SqliteWriter> {
  const base = await new PrismaBetterSqlite3({ url: path, fileMustExist: true, timeout: 0 }).connect()
  const handle = handleBelow(base)
  try {
    applyWriterSettings(handle)
    refuseUnsoundStore(handle, path, process.cwd())
    const client = new PrismaClient({ adapter: guardedAdapterFactory(base, handle) })
    return writerOver(client, handle, openLine(path))
  } catch (error) {
    handle.close()
    throw error
  }
}

function writerOver(client: PrismaClient, handle: Database.Database, line: Database.Database): SqliteWriter {
  return {
    client,
    handle,
    statements: statementsOn(handle),
    begin: (deadline) => beginInTurn(handle, line, deadline),
    end: () => {
      if (handle.inTransaction) handle.exec('ROLLBACK')
      return Promise.resolve()
    },
    isFull,
    close: () => closeWriter(client, handle, line),
  }
}

function statementsOn(handle: Database.Database): Statements {
  const whileOpen = async <T>(run: () => T): Promise<T> => {
    if (!handle.inTransaction) throw new Error('The transaction has ended; this statement was not run.')
    return Promise.resolve(run())
  }
  return {
    insertEach: (table, rows) => whileOpen(() => insertEach(handle, table, rows)),
    updateEach: (table, rows) => whileOpen(() => updateEach(handle, table, rows)),
    replaceSearchRows: (rows) => whileOpen(() => replaceSearchRows(handle, rows)),
    deferKeys: () =>
      whileOpen(() => {
        handle.pragma('defer_foreign_keys = ON') // until COMMIT, which looks itself
        return () => Promise.resolve()
      }),
  }
}

async function closeWriter(
  client: PrismaClient,
  handle: Database.Database,
  line: Database.Database,
): Promise<void> {
  await client.$disconnect()
  if (handle.open) handle.close() // the last handle of a file folds the write-ahead log in
  line.close()
}

/** The adapter keeps its better-sqlite3 handle in `client`; a version that no longer does must not pass unnoticed. */
function handleBelow(adapter: object): Database.Database {
  if ('client' in adapter && isHandle(adapter.client)) return adapter.client
  throw new Error('@prisma/adapter-better-sqlite3 no longer shows its handle; the guarded writer needs it.')
}

function isHandle(value: unknown): value is Database.Database {
  return typeof value === 'object' && value !== null && 'inTransaction' in value && 'pragma' in value
}
