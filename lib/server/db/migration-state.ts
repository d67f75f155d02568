import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'

/** How the migrations of the app's folder and those the store has seen compare. */
export interface MigrationState {
  pending: string[] // oldest first
  unknown: string[] // applied by a newer app
  unfinished: string[] // begun by somebody and never finished
}

/** Compares prisma/migrations below `root` with the store at `databasePath`, which may not exist yet. */
export function readMigrationState(databasePath: string, root: string): MigrationState {
  const known = listMigrations(root)
  const { finished, unfinished } = readAppliedMigrations(databasePath)
  return {
    pending: known.filter((name) => !finished.includes(name)),
    unknown: finished.filter((name) => !known.includes(name)),
    unfinished,
  }
}

function listMigrations(root: string): string[] {
  const entries = readdirSync(path.join(root, 'prisma/migrations'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function readAppliedMigrations(databasePath: string): { finished: string[]; unfinished: string[] } {
  if (!existsSync(databasePath)) return { finished: [], unfinished: [] }
  const handle = new Database(databasePath, { fileMustExist: true, timeout: 0 })
  try {
    const hasTable = handle.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()
    if (!hasTable) return { finished: [], unfinished: [] }
    const names = (condition: string) =>
      handle
        .prepare(`SELECT migration_name FROM _prisma_migrations WHERE ${condition} ORDER BY migration_name`)
        .pluck()
        .all()
        .map(String)
    return {
      finished: names('finished_at IS NOT NULL AND rolled_back_at IS NULL'),
      unfinished: names('finished_at IS NULL AND rolled_back_at IS NULL'),
    }
  } finally {
    handle.close()
  }
}
