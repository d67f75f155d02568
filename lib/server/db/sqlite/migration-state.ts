import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { listMigrations, type MigrationState } from '../migration-list'

export const MIGRATIONS = 'prisma/migrations'

/** Compares prisma/migrations below `root` with the store at `databasePath`, which may not exist yet. */
export function readMigrationState(databasePath: string, root: string): MigrationState {
  if (!existsSync(databasePath))
    return { pending: listMigrations(root, MIGRATIONS), unknown: [], unfinished: [] }
  const handle = new Database(databasePath, { fileMustExist: true, timeout: 0 })
  try {
    return compareMigrations(handle, root)
  } finally {
    handle.close()
  }
}

/** The same through an open handle. */
export function compareMigrations(handle: Database.Database, root: string): MigrationState {
  const known = listMigrations(root, MIGRATIONS)
  const finished = listApplied(handle, 'finished_at IS NOT NULL AND rolled_back_at IS NULL')
  return {
    pending: known.filter((name) => !finished.includes(name)),
    unknown: finished.filter((name) => !known.includes(name)),
    unfinished: listApplied(handle, 'finished_at IS NULL AND rolled_back_at IS NULL'),
  }
}

/** Names in the engine's own table, which a new file does not have yet. */
function listApplied(handle: Database.Database, condition: string): string[] {
  if (!handle.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()) return []
  const sql = `SELECT migration_name FROM _prisma_migrations WHERE ${condition} ORDER BY migration_name`
  return handle.prepare(sql).pluck().all().map(String)
}
