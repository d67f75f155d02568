// npm run db:new-migration -- NAME (or --check, which only says whether they differ): writes a migration for each engine, with
// the difference between the migrations so far and prisma/schema.prisma, and makes the PostgreSQL head anew. Read the SQL
// before committing it; a RedefineTables drops the guards of that table, which every migration run puts back. The PostgreSQL half
// needs a server (POSTGRES_TEST_URL, or one that can be started).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findPostgresql } from './gates/postgresql.mjs'
import { HEADS } from './postgresql-head.mjs'
import { diffMigrationsToSchema } from './schema-diff.mjs'
import { run } from './setup/step.mjs'

const name = process.argv[2]
if (name === '--check') await check()
if (!name || !/^[a-z0-9_]+$/.test(name))
  fail('Name the migration in lower case: npm run db:new-migration -- add_sites')
const sql = await diffMigrationsToSchema(process.cwd())
if (sql === null) fail('The migrations already equal prisma/schema.prisma; nothing to write.')
const [schema, guards] = HEADS.map(({ from, make }) => make(readFileSync(from, 'utf8')))
const postgresqlSql = await diffHead()

const instant = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
write('prisma/migrations', sql, 'sqlite')
write('prisma/postgresql/migrations', postgresqlSql, 'postgresql')
writeFileSync('prisma/postgresql/schema.prisma', schema)
writeFileSync('prisma/postgresql/guards.sql', guards)
process.exit() // the engine holds its lock as long as the process lives

/** The head on disk is what its migrations so far lead to; a test holds it so. */
async function diffHead() {
  const server = await findPostgresql()
  if ('reason' in server) fail(`The half for PostgreSQL cannot be written: ${server.reason}.`)
  try {
    const env = { STORE_ADDRESS: server.address }
    return sortedByCodePoint(await run(process.execPath, ['scripts/diff-heads.mjs'], { env }))
  } finally {
    await server.stop()
  }
}

// Prisma has no word for it: both engines sort texts by their code points.
function sortedByCodePoint(sql) {
  return sql.replaceAll(/ TEXT\b(?! COLLATE)/g, ' TEXT COLLATE "C"')
}

function write(migrations, sql, provider) {
  const folder = path.join(migrations, `${instant}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  writeFileSync(path.join(migrations, 'migration_lock.toml'), `provider = "${provider}"\n`)
  console.log(`Wrote ${folder}/migration.sql`)
}

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
