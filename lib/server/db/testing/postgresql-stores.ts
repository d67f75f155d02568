import { Client } from 'pg'
import { processSingleton } from '../process-singleton'
import type { TestStores } from './test-stores'

const TEMPLATE_LOCK = 7_421_186_599
const WORKER = `${String(process.pid)}_${Date.now().toString(36)}`

/** Databases of the server at POSTGRES_TEST_URL: templates are kept while it stands, clones go with their process. */
export const postgresqlStores: TestStores = {
  template: (name, build) =>
    onServer(async (server) => {
      const database = `atlas_${name.replaceAll('-', '_')}`
      await server.query(`SELECT pg_advisory_lock(${String(TEMPLATE_LOCK)})`) // processes of one run meet here
      const known = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
      if (known.rows.length === 0) {
        await server.query(`DROP DATABASE IF EXISTS "${database}_building" WITH (FORCE)`)
        await server.query(`CREATE DATABASE "${database}_building" TEMPLATE template0 ENCODING 'UTF8'`)
        await build(addressOf(`${database}_building`))
        await server.query(`ALTER DATABASE "${database}_building" RENAME TO "${database}"`)
      }
      await server.query(`SELECT pg_advisory_unlock(${String(TEMPLATE_LOCK)})`)
      return addressOf(database)
    }),
  clone: (template) => cloneOf(new URL(template).pathname.slice(1)),
  remove: async () => {
    const names = clones().names.splice(0)
    if (names.length === 0) return
    await onServer(async (server) => {
      for (const name of names) await server.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    })
  },
}

/** A database with nothing in it, which goes with its process as clones do. */
export function makeEmptyDatabase(): Promise<string> {
  return cloneOf('template0')
}

function cloneOf(source: string): Promise<string> {
  return onServer(async (server) => {
    const name = `atlas_clone_${WORKER}_${String((clones().count += 1))}`
    await server.query(`CREATE DATABASE "${name}" TEMPLATE "${source}" ENCODING 'UTF8'`)
    clones().names.push(name)
    return addressOf(name)
  })
}

function addressOf(database: string): string {
  const url = serverAddress()
  url.pathname = `/${database}`
  return url.href
}

function serverAddress(): URL {
  const address = process.env.POSTGRES_TEST_URL
  if (address === undefined || address === '')
    throw new Error('POSTGRES_TEST_URL names no server; node scripts/test-postgresql.mjs starts one.')
  return new URL(address)
}

async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: serverAddress().href })
  await server.connect()
  try {
    return await work(server)
  } finally {
    await server.end()
  }
}

function clones(): { names: string[]; count: number } {
  return processSingleton('temporaryDatabases', () => ({ names: [], count: 0 }))
}
