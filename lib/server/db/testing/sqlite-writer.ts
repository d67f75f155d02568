import type Database from 'better-sqlite3'
import { writer } from '../writer'

/** The handle below the writer of a store file, for tests of what only SQLite has. */
export async function sqliteWriter(): Promise<{ handle: Database.Database }> {
  const found = await writer()
  if (!('handle' in found)) throw new Error('The store of this test is no SQLite file.')
  return { handle: found.handle as Database.Database }
}
