import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { migrateStore } from '../migrate'

/**
 * The path of an empty store with all migrations, search table and guards, built once per state of their files and kept
 * under node_modules/.cache.
 */
export async function migratedTemplate(root: string): Promise<string> {
  const folder = path.join(root, 'node_modules/.cache/cell-trial-atlas')
  const template = path.join(folder, `template-${hashSources(root)}.db`)
  if (existsSync(template)) return template
  const building = path.join(folder, `building-${String(process.pid)}`)
  mkdirSync(building, { recursive: true })
  const databasePath = path.join(building, 'store.db')
  await migrateStore({ databasePath, root })
  renameSync(databasePath, template) // closed, so the write-ahead log is folded in
  rmSync(building, { recursive: true })
  return template
}

function hashSources(root: string): string {
  const migrations = readdirSync(path.join(root, 'prisma/migrations'), { recursive: true, encoding: 'utf8' })
  const files = [
    ...migrations.filter((name) => name.endsWith('.sql')).map((name) => `prisma/migrations/${name}`),
    'prisma/guards.sql',
    'lib/server/db/sqlite/search-table.ts',
    'lib/server/db/migrate.ts',
  ]
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(`${file}\n${readFileSync(path.join(root, file), 'utf8')}\n`)
  return hash.digest('hex').slice(0, 16)
}
