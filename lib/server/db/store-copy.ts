import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { retryWhileBusy } from './migration-lock'

const noteSchema = z.object({ copyPath: z.string().nullable() })

/**
 * Copies the store beside itself before a migration and leaves a note that one is under way. Returns the copy's path,
 * null when there was nothing to copy. Throws a sentence while another process has the store open.
 */
export async function copyStore(
  databasePath: string,
  migrationName: string,
  waitMs: number,
): Promise<string | null> {
  const copyPath = existsSync(databasePath) ? `${databasePath}.before-${migrationName}` : null
  if (copyPath) await copyAlone(databasePath, copyPath, waitMs)
  writeDurably(notePath(databasePath), JSON.stringify({ copyPath }))
  return copyPath
}

/** Says that the migration ended well; the copy stays. */
export function forgetMigration(databasePath: string): void {
  rmSync(notePath(databasePath), { force: true })
}

/**
 * Puts the store back as it was before a migration that did not end, and says so by returning true; false when none was
 * under way. May itself be interrupted and repeated.
 */
export async function restoreStore(databasePath: string, waitMs: number): Promise<boolean> {
  if (!existsSync(notePath(databasePath))) return false
  const { copyPath } = noteSchema.parse(JSON.parse(readFileSync(notePath(databasePath), 'utf8')))
  if (copyPath) await copyBack(copyPath, databasePath, waitMs)
  else for (const suffix of ['', '-wal', '-shm']) rmSync(databasePath + suffix, { force: true })
  forgetMigration(databasePath)
  return true
}

/** Copies while no other process has the file open: what it wrote meanwhile would be lost with a restored copy. */
async function copyAlone(databasePath: string, copyPath: string, waitMs: number): Promise<void> {
  const handle = new Database(databasePath, { fileMustExist: true, timeout: 0 })
  const partial = `${copyPath}.partial`
  try {
    handle.pragma('locking_mode = EXCLUSIVE')
    const sentence = `Another process has ${databasePath} open. Stop it, then start again.`
    await retryWhileBusy(() => handle.exec('BEGIN EXCLUSIVE; COMMIT'), waitMs, sentence)
    rmSync(partial, { force: true })
    await handle.backup(partial)
  } finally {
    handle.close()
  }
  syncFile(partial)
  renameSync(partial, copyPath)
  syncFile(path.dirname(copyPath))
}

/** SQLite's own backup into the live file: one transaction, seen whole or not at all by whoever has it open. */
async function copyBack(copyPath: string, databasePath: string, waitMs: number): Promise<void> {
  const copy = new Database(copyPath, { readonly: true, fileMustExist: true, timeout: 0 })
  const sentence = `Another process has ${databasePath} open, so ${copyPath} was not put back. Stop it, then start again.`
  try {
    await retryWhileBusy(() => copy.backup(databasePath), waitMs, sentence)
  } finally {
    copy.close()
  }
}

function notePath(databasePath: string): string {
  return `${databasePath}.migration-under-way.json`
}

function writeDurably(filePath: string, text: string): void {
  writeFileSync(`${filePath}.partial`, text)
  syncFile(`${filePath}.partial`)
  renameSync(`${filePath}.partial`, filePath)
  syncFile(path.dirname(filePath))
}

function syncFile(filePath: string): void {
  const descriptor = openSync(filePath, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
