// npm run db:new-migration -- NAME (or --check, which only says whether they differ): writes prisma/migrations/<instant>_NAME/migration.sql with the difference between
// the migrations so far and prisma/schema.prisma. Read the SQL before committing it; a RedefineTables drops the guards
// of that table, which every migration run puts back.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { diffMigrationsToSchema } from './schema-diff.mjs'

const name = process.argv[2]
if (name === '--check') await check()
if (!name || !/^[a-z0-9_]+$/.test(name))
  fail('Name the migration in lower case: npm run db:new-migration -- add_sites')
const sql = await diffMigrationsToSchema(process.cwd())
if (sql === null) fail('The migrations already equal prisma/schema.prisma; nothing to write.')

const migrations = path.resolve('prisma/migrations')
const instant = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = path.join(migrations, `${instant}_${name}`)
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'migration.sql'), sql)
writeFileSync(path.join(migrations, 'migration_lock.toml'), 'provider = "sqlite"\n')
console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql`)

async function check() {
  const missing = await diffMigrationsToSchema(process.cwd())
  if (missing !== null) fail(`prisma/schema.prisma differs from the migrations by:\n${missing}`)
  console.log('The migrations equal prisma/schema.prisma.')
  process.exit()
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
