import { createServer } from 'node:net'
import { isAbsolute, join } from 'node:path'
import { StepError } from './step.mjs'

/** Where the database lies unless DATABASE_URL says otherwise; lib/server/env.ts says the same, and a test compares. */
export const defaultDatabase = 'data/cell-trial-atlas.db'

/** The port the user asked for, 3000 otherwise. */
export function readPort(environment) {
  const text = environment.PORT || '3000'
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new StepError(`PORT is "${text}", which is no port number.`, {
    remedy: 'set PORT to a number from 1 to 65535.',
  })
}

/** The address of the database, of a file with an absolute path, because the server runs in another folder than ours. */
export function readDatabaseUrl(root, environment) {
  const url = environment.DATABASE_URL || `file:${defaultDatabase}`
  if (isPostgresql(url)) return url
  const [, path] = /^file:(?:\/\/(?=\/))?([^?]+)/.exec(url) ?? []
  if (!path) {
    throw new StepError(`DATABASE_URL is "${url}", which names neither a file nor a PostgreSQL database.`, {
      remedy: `set DATABASE_URL to file: and a path, such as file:${defaultDatabase}, or to postgresql://user:password@host/atlas, or leave it out.`,
    })
  }
  return isAbsolute(path) ? `file:${path}` : `file:${join(root, path)}`
}

/** Tells whether an address names a PostgreSQL database; lib/server/db says the same. */
export function isPostgresql(url) {
  return /^postgres(?:ql)?:\/\//.test(url)
}

/** An address as it may be shown: without its password. */
export function showUrl(url) {
  return url.replace(/^([^:]+:\/\/[^:@/]*):[^@/]*@/, '$1:…@')
}

/** Fails with a sentence where another program listens on the port already. */
export async function checkPort(port) {
  const error = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, '0.0.0.0', () => probe.close(() => resolve(null)))
  })
  if (error) throw new StepError(`port ${port} cannot be used (${error.code}).`)
}

/** A port of the loopback address that nobody uses. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
