import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Reads the migrations folder in the shape the schema engine takes, oldest first.
 * @param {string} baseDir absolute path of prisma/migrations
 */
export function readMigrationList(baseDir) {
  const lockfilePath = path.join(baseDir, 'migration_lock.toml')
  const lockfile = existsSync(lockfilePath) ? readFileSync(lockfilePath, 'utf8') : null
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: readMigrationNames(baseDir).map((name) => readDirectory(baseDir, name)),
  }
}

function readMigrationNames(baseDir) {
  if (!existsSync(baseDir)) return []
  const entries = readdirSync(baseDir, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function readDirectory(baseDir, name) {
  const value = readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8')
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
}
