// The child process of lib/server/db/apply-in-child.ts: applies every unapplied migration and ends, and with it the engine's
// lock. Says on its channel what it did; when its parent dies, so does it.
import { noFilters, openSchemaEngine } from './schema-engine.mjs'
import { readMigrationList } from './migration-list.mjs'

const [migrationsFolder] = process.argv.slice(2)
process.on('disconnect', () => process.exit(1))
if (process.send && !process.connected) process.exit(1)
try {
  const engine = await openSchemaEngine(process.env.STORE_ADDRESS)
  const migrationsList = readMigrationList(migrationsFolder)
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters })
  finish({ applied: appliedMigrationNames }, 0)
} catch (error) {
  finish({ failure: error instanceof Error ? error.message : String(error) }, 1)
}

function finish(message, exitCode) {
  if (!process.send) process.exit(exitCode)
  process.send(message, () => process.exit(exitCode))
}
