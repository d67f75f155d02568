import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { isBusy } from './sqlite-errors'

/**
 * Lets one process at a time migrate the store: holds SQLite's exclusive lock on a file beside it, which the system
 * drops when the process ends, however it ends. Returns the function that gives it back; throws a sentence when another
 * process holds it longer than `waitMs`.
 */
export async function takeMigrationLock(databasePath: string, waitMs: number): Promise<() => void> {
  const handle = new Database(`${databasePath}.migration-lock`, { timeout: 0 })
  const sentence = `Another process is migrating ${databasePath}. Wait for it to end, then start again.`
  try {
    await retryWhileBusy(() => handle.exec('BEGIN EXCLUSIVE'), waitMs, sentence)
  } catch (error) {
    handle.close()
    throw error
  }
  return () => handle.close()
}

/** Runs `work` again until it no longer meets another connection's lock; after `waitMs` throws the sentence. */
export async function retryWhileBusy<T>(
  work: () => T | Promise<T>,
  waitMs: number,
  sentence: string,
): Promise<T> {
  const deadline = Date.now() + waitMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() > deadline) throw new Error(sentence, { cause: error })
      await sleep(25 + Math.random() * 50)
    }
  }
}
