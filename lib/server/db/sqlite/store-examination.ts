import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { verifyAuditChain } from '../../audit/verify-audit-chain'
import { compareMigrations } from './migration-state'
import { findMissingGuards, readGuards } from './guards'
import { openSqliteReader } from './sqlite-reader'

/** What a store file holds, in numbers a person can compare. */
export interface StoreFacts {
  bytes: number
  dataVersion: number
  historyEntries: number
  trials: number
}

/** The outcome of looking at a store file: `pending` are the migrations this app would still apply, oldest first. */
export interface Examination extends StoreFacts {
  pending: string[]
}

/**
 * Looks whether the file is a whole store of this app, of this version or an earlier one: SQLite's own check, foreign
 * keys and, on this version, the guards. `name` is what messages call it. Throws a sentence where it is not.
 */
export function examineStore(filePath: string, name: string, root: string): Examination {
  const handle = new Database(filePath, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    const pending = refuseForeignFile(handle, name, root)
    refuseDamage(handle, name)
    const missing = pending.length === 0 ? findMissingGuards(handle, readGuards(root)) : []
    if (missing.length > 0)
      throw new Error(`${name} lacks the guards ${missing.join(', ')}: somebody changed it past this app.`)
    return { ...readStoreFacts(handle, filePath), pending }
  } catch (cause) {
    throw explainDamage(cause, name)
  } finally {
    handle.close()
  }
}

/** Recomputes the history of a store of this version; throws a sentence naming the first bad entry. */
export async function examineHistory(filePath: string, name: string): Promise<void> {
  const reader = openSqliteReader(filePath)
  try {
    const verdict = await verifyAuditChain(reader)
    if (!verdict.isIntact)
      throw new Error(
        `The history of ${name} is not intact: entry ${String(verdict.firstBadSeq)} was changed, removed or put in. docs/runbook.md says what to do.`,
      )
  } finally {
    await reader.$disconnect()
  }
}

/** The numbers of an open store; an earlier version of it may have no such table yet, which counts 0. */
export function readStoreFacts(handle: Database.Database, filePath: string): StoreFacts {
  const ask = (table: string, sql: string) =>
    hasTable(handle, table) ? Number(handle.prepare(sql).pluck().get()) : 0
  return {
    bytes: statSync(filePath).size,
    dataVersion: ask('Change', 'SELECT coalesce(max(seq), 0) FROM "Change"'),
    historyEntries: ask('AuditEntry', 'SELECT count(*) FROM "AuditEntry"'),
    trials: ask('Trial', 'SELECT count(*) FROM "Trial"'),
  }
}

export function hasTable(handle: Database.Database, table: string): boolean {
  return handle.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) != null
}

/** A sentence for what SQLite says of a file it cannot read; any other error as it is. */
export function explainDamage(error: unknown, name: string): unknown {
  const isUnreadable = error instanceof Error && 'code' in error && UNREADABLE.test(String(error.code))
  return isUnreadable
    ? new Error(`${name} is damaged or no database (${error.message}).`, { cause: error })
    : error
}

const UNREADABLE = /^SQLITE_(NOTADB|CORRUPT|IOERR|CANTOPEN)/

function refuseForeignFile(handle: Database.Database, name: string, root: string): string[] {
  if (!hasTable(handle, 'AuditEntry'))
    throw new Error(`${name} is a SQLite database, but no store of this app.`)
  const { pending, unknown, unfinished } = compareMigrations(handle, root)
  if (unknown.length > 0)
    throw new Error(
      `${name} was written by a newer version of this app (migration ${unknown.join(', ')}). Use that version.`,
    )
  if (unfinished.length > 0)
    throw new Error(`${name} holds a half-applied migration (${unfinished.join(', ')}).`)
  return pending
}

function refuseDamage(handle: Database.Database, name: string): void {
  const verdict = String(handle.pragma('integrity_check(1)', { simple: true }))
  if (verdict !== 'ok') throw new Error(`${name} is damaged: ${verdict.replaceAll(/\s+/g, ' ')}.`)
  const [orphan] = handle.prepare('SELECT "table" FROM pragma_foreign_key_check LIMIT 1').pluck().all()
  if (orphan !== undefined)
    throw new Error(`${name} is damaged: a row of ${String(orphan)} names a row that is not there.`)
}
