import type { ClientBase } from 'pg'
import { listMigrations, type MigrationState } from '../migration-list'

export const MIGRATIONS = 'prisma/postgresql/migrations'

/** Compares the migrations of the app's folder with those a database has seen, which may be none. */
export async function compareDatabaseMigrations(client: ClientBase, root: string): Promise<MigrationState> {
  const known = listMigrations(root, MIGRATIONS)
  const applied = await listApplied(client)
  const finished = applied.filter(({ isFinished }) => isFinished).map(({ name }) => name)
  return {
    pending: known.filter((name) => !finished.includes(name)),
    unknown: finished.filter((name) => !known.includes(name)),
    unfinished: applied.filter(({ isFinished }) => !isFinished).map(({ name }) => name),
  }
}

async function listApplied(client: ClientBase): Promise<{ name: string; isFinished: boolean }[]> {
  const table = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  )
  if (table.rows[0]?.there !== true) return []
  const { rows } = await client.query<{ name: string; isFinished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS "isFinished" FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}
