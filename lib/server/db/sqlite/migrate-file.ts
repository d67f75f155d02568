import Database from 'better-sqlite3'
import { applyInChild } from '../apply-in-child'
import type { MigrationOutcome } from '../engine'
import { retryWhileBusy, takeMigrationLock } from './migration-lock'
import { MIGRATIONS, readMigrationState } from './migration-state'
import { applyGuards, findMissingGuards, readGuards } from './guards'
import { createSearchTable } from './search-table'
import { copyStore, forgetMigration, restoreStore } from './store-copy'
import { makeStoreFolder } from './store-folder'

interface FileMigration {
  databasePath: string // absolute
  root: string // the app's folder: prisma/migrations, prisma/guards.sql and scripts/ are below it
  waitMs?: number // for another process that migrates or has the store open; default 30 s
}

/**
 * Brings the store up to this app: makes the file where there is none, applies pending migrations in a child process
 * (the engine keeps its lock until its process ends), makes the search table, puts the guards back. A copy is taken
 * first; when anything fails it is put back and the error says so. Throws a sentence for whoever starts the app.
 */
export async function migrateFile(request: FileMigration): Promise<MigrationOutcome> {
  const { databasePath, root, waitMs = 30_000 } = request
  makeStoreFolder(databasePath)
  const giveBack = await takeMigrationLock(databasePath, waitMs)
  try {
    const wasRestored = await restoreStore(databasePath, waitMs)
    const sentence = `Another process is writing to ${databasePath}. Stop it, then start again.`
    const pending = await retryWhileBusy(() => readPending(databasePath, root), waitMs, sentence)
    const [first] = pending
    if (first === undefined) {
      await retryWhileBusy(() => finishStore(databasePath, root), waitMs, sentence)
      return { applied: [], copyPath: null, wasRestored }
    }
    const copyPath = await copyStore(databasePath, first, waitMs)
    await applyOrRestore({ databasePath, root, waitMs }, pending)
    return { applied: pending, copyPath, wasRestored }
  } finally {
    giveBack()
  }
}

function readPending(databasePath: string, root: string): string[] {
  const { pending, unknown, unfinished } = readMigrationState(databasePath, root)
  if (unknown.length > 0)
    throw new Error(
      `${databasePath} was written by a newer version of this app (migration ${unknown.join(', ')}). Start that version, or put back an older copy of the file.`,
    )
  if (unfinished.length > 0)
    throw new Error(
      `${databasePath} holds a half-applied migration (${unfinished.join(', ')}) made by another program. Put back a copy of the file, then start again.`,
    )
  return pending
}

async function applyOrRestore(request: Required<FileMigration>, pending: string[]): Promise<void> {
  const { databasePath, root, waitMs } = request
  try {
    await applyInChild(databasePath, root, MIGRATIONS)
    finishStore(databasePath, root)
    forgetMigration(databasePath)
  } catch (cause) {
    await restoreStore(databasePath, waitMs)
    const reason = cause instanceof Error ? cause.message : String(cause)
    const what = `Migrating ${databasePath} failed (${pending.join(', ')})`
    throw new Error(`${what} and the file was put back as it was before. ${reason}`, { cause })
  }
}

/** What Prisma's migrations do not hold: the journal mode, the search table, the guards. Writes only what is missing. */
function finishStore(databasePath: string, root: string): void {
  const guards = readGuards(root)
  const handle = new Database(databasePath, { fileMustExist: true, timeout: 0 })
  try {
    handle.pragma('journal_mode = WAL')
    if (findMissingGuards(handle, guards).length === 0 && hasSearchTable(handle)) return
    handle
      .transaction(() => {
        createSearchTable(handle)
        applyGuards(handle, guards)
      })
      .immediate()
    const missing = findMissingGuards(handle, guards)
    if (missing.length > 0) throw new Error(`The store lacks the guards ${missing.join(', ')}.`)
  } finally {
    handle.close()
  }
}

function hasSearchTable(handle: Database.Database): boolean {
  return handle.prepare("SELECT 1 FROM sqlite_master WHERE name = 'trial_search'").get() !== undefined
}
