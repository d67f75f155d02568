// The official schema engine, opened by hand: Node 20 cannot import .wasm files. Plain JavaScript, because the
// standalone build runs it with nothing but Node.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils'
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg'

/** lib/server/db/postgresql/migrate-database.ts waits for it. */
export const SCRIPT_LOCK = 7421186506

/**
 * Opens the engine on a SQLite file, `:memory:` or a postgresql:// address. It keeps its lock until the process ends, even
 * after success, so whoever applies migrations does it in a process of its own.
 * @param {string} address
 */
export async function openSchemaEngine(address) {
  const wasmPath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(wasmPath.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineGlue })
  engineGlue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const factory = isPostgresql(address) ? await postgresqlFactory(address) : await sqliteFactory(address)
  const ignoreLog = () => undefined
  return engineGlue.SchemaEngine.new({}, ignoreLog, bindMigrationAwareSqlAdapterFactory(factory))
}

function isPostgresql(address) {
  return /^postgres(ql)?:/.test(address)
}

async function sqliteFactory(url) {
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3')
  return withScripts(new PrismaBetterSqlite3({ url, timeout: 0 }), (adapter) =>
    adapter.executeScript.bind(adapter),
  )
}

// Sent without values a script is one transaction of the server's own: all of a migration is applied and noted as finished,
// or none, also where this process is killed while the server works on. The lock lets the next run wait for such a server.
async function postgresqlFactory(address) {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  return withScripts(
    new PrismaPg({ connectionString: address }),
    (adapter) => async (sql) =>
      void (await adapter
        .underlyingDriver()
        .query(wholly(sql))
        .catch((error) => {
          throw inTheEngine(error)
        })),
  )
}

function wholly(sql) {
  if (sql.includes('_prisma_migrations')) return sql // the engine's own
  return `SELECT pg_advisory_xact_lock(${SCRIPT_LOCK});
${sql}
;DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL;
  END IF;
END $$;`
}

// The engine tells only errors of this shape in words.
function inTheEngine({ code = 'N/A', severity = 'N/A', message, detail, column, hint }) {
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}

/** The engine sends a whole migration to `executeRaw`, which the shipped adapters take for one statement. */
function withScripts(factory, run) {
  const open = async (adapter) => {
    const executeRaw = adapter.executeRaw.bind(adapter)
    const runScript = run(adapter)
    adapter.executeScript = runScript
    adapter.executeRaw = async (query) =>
      query.args.length === 0 ? (await runScript(query.sql), 0) : executeRaw(query)
    return adapter
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => open(await factory.connect()),
    connectToShadowDb: async () => open(await factory.connectToShadowDb()),
  }
}

export const noFilters = { externalTables: [], externalEnums: [] }
