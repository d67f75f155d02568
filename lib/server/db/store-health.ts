import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { compareMigrations } from './migration-state'
import { retryWhileBusy } from './migration-lock'
import { openStore } from './open-store'
import { processSingleton } from './process-singleton'

const LEAST_FREE = 0.05 // of the disk; SQLite needs room for its log before a write fails
const LONGEST_WAIT_MS = 1_500 // for another writer; RELIABILITY G6 wants the answer within 2 s
const KEPT_MS = 1_000 // somebody who asks all the time takes no lock all the time

/**
 * Says what keeps the store from being written and relied on, in a sentence for the log; null when nothing does. It asks
 * for the write lock through a connection of its own, made anew: an old one would not see that the file is gone. Answers
 * are kept for a second.
 */
export async function findStoreTrouble(): Promise<string | null> {
  const kept = processSingleton('storeHealth', (): Kept => ({ at: -Infinity, answer: Promise.resolve(null) }))
  if (performance.now() - kept.at > KEPT_MS) {
    kept.at = performance.now()
    kept.answer = look(openStore().path)
  }
  return kept.answer
}

interface Kept {
  at: number
  answer: Promise<string | null>
}

async function look(storePath: string): Promise<string | null> {
  try {
    return (await findFullDisk(storePath)) ?? (await findUnwritable(storePath))
  } catch (error) {
    return `The store cannot be written: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function findFullDisk(storePath: string): Promise<string | null> {
  const { bavail, blocks } = await statfs(path.dirname(storePath))
  return bavail > blocks * LEAST_FREE ? null : 'The disk of the store is over 95 % full.'
}

async function findUnwritable(storePath: string): Promise<string | null> {
  if (!existsSync(storePath)) return 'The store is not there any more.'
  const handle = new Database(storePath, { fileMustExist: true, timeout: 0 })
  try {
    const sentence = 'Another process holds the write lock of the store.'
    await retryWhileBusy(() => handle.exec('BEGIN IMMEDIATE; ROLLBACK'), LONGEST_WAIT_MS, sentence)
    const { pending, unknown } = compareMigrations(handle, process.cwd())
    return [...pending, ...unknown].length > 0 ? 'The store is not of the migration of this app.' : null
  } finally {
    handle.close()
  }
}
