import { readdirSync } from 'node:fs'
import path from 'node:path'

/** How the migrations of the app's folder and those the store has seen compare. */
export interface MigrationState {
  pending: string[] // oldest first
  unknown: string[] // applied by a newer app
  unfinished: string[] // begun and never finished
}

/** Names of the migrations in a folder below `root`, oldest first. */
export function listMigrations(root: string, folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
