import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { retryWhileBusy } from './migration-lock'

/**
 * Copies a store while no other process has it open: what it wrote meanwhile would be lost with a restored copy. What
 * stood at `copyPath` is replaced. Throws the sentence when another process keeps it open for `waitMs`.
 */
export async function copyAlone(
  databasePath: string,
  copyPath: string,
  { waitMs, sentence }: { waitMs: number; sentence: string },
): Promise<void> {
  const handle = new Database(databasePath, { fileMustExist: true, timeout: 0 })
  const partial = `${copyPath}.partial`
  try {
    handle.pragma('locking_mode = EXCLUSIVE')
    await retryWhileBusy(() => handle.exec('BEGIN EXCLUSIVE; COMMIT'), waitMs, sentence)
    rmSync(partial, { force: true })
    await handle.backup(partial)
  } finally {
    handle.close()
  }
  settleFile(partial, copyPath)
}

/** SQLite's own backup into the live file: one transaction, seen whole or not at all by whoever has it open. */
export async function copyInto(
  copyPath: string,
  databasePath: string,
  { waitMs, sentence }: { waitMs: number; sentence: string },
): Promise<void> {
  const copy = new Database(copyPath, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    await retryWhileBusy(() => copy.backup(databasePath), waitMs, sentence)
  } finally {
    copy.close()
  }
}

/** Gives a finished file its name so that a power cut leaves the whole file under it or none. */
export function settleFile(partial: string, filePath: string): void {
  syncFile(partial)
  renameSync(partial, filePath)
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
