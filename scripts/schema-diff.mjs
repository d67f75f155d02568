// Says what SQL leads from the migrations to prisma/schema.prisma: schema to schema, never from the live file, whose
// search tables and guards the engine would drop.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { noFilters, openSchemaEngine } from './schema-engine.mjs'
import { readMigrationList } from './migration-list.mjs'

/**
 * The SQL a new migration would hold; null when the migrations already equal the schema.
 * @param {string} root the project's folder
 * @returns {Promise<string | null>}
 */
export async function diffMigrationsToSchema(root) {
  const content = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
  const engine = await openSchemaEngine(':memory:')
  const migrations = readMigrationList(path.join(root, 'prisma/migrations'))
  const hasMigrations = migrations.migrationDirectories.length > 0
  const result = await engine.diff({
    from: hasMigrations ? { tag: 'migrations', ...migrations } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
    script: true,
    exitCode: true,
    filters: noFilters,
  })
  return result.exitCode === 0 ? null : result.stdout
}
