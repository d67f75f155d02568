import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { compareMigrations } from './migration-state'
import { retryWhileBusy } from './migration-lock'

const LEAST_FREE = 0.05 // of the disk; SQLite needs room for its log before a write fails
const LONGEST_WAIT_MS = 1_500 // for another writer; RELIABILITY G6 wants the answer within 2 s

/**
 * Says what keeps a store file from being written; null when nothing does. It asks for the write lock through a connection
 * of its own, made anew: an old one would not see that the file is gone.
 */
export async function findFileTrouble(storePath: string): Promise<string | null> {
  return (await findFullDisk(storePath)) ?? (await findUnwritable(storePath))
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
