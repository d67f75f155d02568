import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { migrateStore } from '../migrate'
import { isOnPostgresql, testStores } from './engine-under-test'

const SQLITE = [
  'prisma/guards.sql',
  'lib/server/db/sqlite/search-table.ts',
  'lib/server/db/sqlite/migrate-file.ts',
]
const POSTGRESQL = ['prisma/postgresql/guards.sql', 'lib/server/db/postgresql/migrate-database.ts']

/** The address of an empty store with all migrations, search table and guards, built once per state of their files. */
export function migratedTemplate(root: string): Promise<string> {
  return testStores().template(`template-${hashSources(root)}`, async (address) => {
    await migrateStore({ address, root })
  })
}

function hashSources(root: string): string {
  const folder = isOnPostgresql ? 'prisma/postgresql/migrations' : 'prisma/migrations'
  const migrations = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  const files = [
    ...migrations.filter((name) => name.endsWith('.sql')).map((name) => `${folder}/${name}`),
    ...(isOnPostgresql ? POSTGRESQL : SQLITE),
  ]
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(`${file}\n${readFileSync(path.join(root, file), 'utf8')}\n`)
  return hash.digest('hex').slice(0, 16)
}
