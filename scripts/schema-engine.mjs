// The official schema engine, opened by hand: Node 20 cannot import .wasm files. Plain JavaScript, because the
// standalone build runs it with nothing but Node.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * Opens the engine on a SQLite file or `:memory:`. It keeps its lock until the process ends, even after success, so
 * whoever applies migrations does it in a process of its own.
 * @param {string} databasePath
 */
export async function openSchemaEngine(databasePath) {
  const wasmPath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(wasmPath.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineGlue })
  engineGlue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const factory = withScripts(new PrismaBetterSqlite3({ url: databasePath, timeout: 0 }))
  const ignoreLog = () => undefined
  return engineGlue.SchemaEngine.new({}, ignoreLog, bindMigrationAwareSqlAdapterFactory(factory))
}

/** The engine sends a whole migration to `executeRaw`, which the shipped adapter takes for one statement. */
function withScripts(factory) {
  const open = async (adapter) => {
    const { executeRaw } = adapter
    const runScript = async (query) => (await adapter.executeScript(query.sql), 0)
    adapter.executeRaw = (query) =>
      query.args.length === 0 ? runScript(query) : executeRaw.call(adapter, query)
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
