import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { isBusy } from './sqlite-errors'

/**
 * Opens the file beside a store whose lock is the head of the line of those who wait to write. Nothing is ever written
 * to it or beside it, so that a full disk says so of the store; the system drops the lock when its process ends, however
 * it ends.
 */
export function openLine(storePath: string): Database.Database {
  const line = new Database(`${storePath}.turn`, { timeout: 0 })
  line.pragma('journal_mode = MEMORY')
  return line
}

/**
 * Begins a writing transaction when it is this process's turn; false when others kept it until `deadline`. SQLite gives
 * its lock to whoever happens to ask when it is free: an import that begins again as soon as it has stored would hardly
 * ever be caught between two of its transactions. So whoever waits stands at the head of the line, and nobody begins past it.
 */
export async function beginInTurn(
  handle: Database.Database,
  line: Database.Database,
  deadline: number,
): Promise<boolean> {
  if (!(await beginImmediate(line, deadline))) return false
  try {
    return await beginImmediate(handle, deadline)
  } finally {
    line.exec('ROLLBACK')
  }
}

async function beginImmediate(handle: Database.Database, deadline: number): Promise<boolean> {
  for (;;) {
    try {
      handle.exec('BEGIN IMMEDIATE')
      return true
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() >= deadline) return false
      await sleep(2 + Math.random() * 6) // jitter, so that two processes do not meet again and again
    }
  }
}
