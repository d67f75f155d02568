// A process of scripts/new-migration.mjs, because one process holds one engine: prints the SQL that leads from the PostgreSQL
// head on disk to the one made of prisma/schema.prisma. STORE_ADDRESS names a server, which is asked only what it is.
import { readFileSync } from 'node:fs'
import { HEADS } from './postgresql-head.mjs'
import { noFilters, openSchemaEngine } from './schema-engine.mjs'

const [{ from, to, make }] = HEADS
const datamodel = (content) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] })
const engine = await openSchemaEngine(process.env.STORE_ADDRESS ?? '')
const { stdout } = await engine.diff({
  from: datamodel(readFileSync(to, 'utf8')),
  to: datamodel(make(readFileSync(from, 'utf8'))),
  script: true,
  exitCode: true,
  filters: noFilters,
})
process.stdout.write(stdout, () => process.exit())
