import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import Database from 'better-sqlite3'
import { retryWhileBusy } from './migration-lock'

/**
 * Throws a sentence while any other process has the store open, after waiting `waitMs` for passing ones. Every
 * connection to a store in write-ahead mode keeps a shared lock as long as it is open, so asking for the exclusive one
 * finds a server that is only reading, and none that was killed.
 */
export async function refuseHeldStore(databasePath: string, waitMs: number): Promise<void> {
  const handle = new Database(databasePath, { fileMustExist: true, timeout: 0 })
  try {
    handle.pragma('locking_mode = EXCLUSIVE')
    await retryWhileBusy(() => handle.exec('BEGIN EXCLUSIVE; COMMIT'), waitMs, heldSentence(databasePath))
  } finally {
    handle.close()
  }
}

/** What is said of a held store, with the processes that hold it where this machine tells (Linux). */
export function heldSentence(databasePath: string): string {
  const holders = findHolders(databasePath).map(({ pid, command }) => `process ${String(pid)} (${command})`)
  const who = holders.length > 0 ? holders.join(' and ') : 'another process'
  return `The store ${databasePath} is in use by ${who}. Stop it first, then run this again. Nothing was changed.`
}

/** Other processes that have the file open, as far as this process may look; none where there is no /proc. */
export function findHolders(filePath: string): { pid: number; command: string }[] {
  const target = realpathSync(filePath)
  return list('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => list(`/proc/${pid}/fd`).some((fd) => readLink(`/proc/${pid}/fd/${fd}`) === target))
    .map((pid) => ({ pid: Number(pid), command: readCommand(pid) }))
}

function readCommand(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim().slice(0, 80)
  } catch {
    return 'ended meanwhile'
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // another user's process, or one that has ended
  }
}

function readLink(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}
