import type Database from 'better-sqlite3'

/**
 * Sets what SQLite keeps per connection. `recursive_triggers` lets the no-delete guards see rows that
 * INSERT OR REPLACE would drop silently.
 */
export function applyWriterSettings(handle: Database.Database): void {
  handle.pragma('synchronous = FULL')
  handle.pragma('foreign_keys = ON')
  handle.pragma('recursive_triggers = ON')
  handle.pragma('busy_timeout = 0')
}

/** Names every setting of a writing connection that would risk acknowledged data; empty when all are right. */
export function findWrongSettings(handle: Database.Database): string[] {
  const wanted: [pragma: string, value: string | number, words: string][] = [
    ['journal_mode', 'wal', 'the write-ahead log (journal_mode=WAL)'],
    ['synchronous', 2, 'full synchronisation (synchronous=FULL)'],
    ['foreign_keys', 1, 'foreign keys (foreign_keys=ON)'],
    ['recursive_triggers', 1, 'guards against replaced rows (recursive_triggers=ON)'],
    ['busy_timeout', 0, 'no blocking wait (busy_timeout=0)'],
  ]
  return wanted.filter(([pragma, value]) => readPragma(handle, pragma) !== value).map(([, , words]) => words)
}

function readPragma(handle: Database.Database, pragma: string): string | number {
  const value: unknown = handle.pragma(pragma, { simple: true })
  return typeof value === 'string' ? value : Number(value) // adapter handles read integers as bigint
}
