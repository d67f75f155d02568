import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { urlOf } from '../../../lib/server/db/testing/url-of'
import { copyStandalone } from '../../gates/standalone.mjs'
import { type StartedServer, startServer, waitUntilReady } from '../../setup/server.mjs'
import { findFreePort } from '../../setup/settings.mjs'

/** The built server as a reader would deploy it: a copied folder, only Node, and a store of its own. */
export interface BuiltServer extends StartedServer {
  origin: string
  logFile: string
  log: () => string[] // the lines it has printed
  readyMs: number // from its start until it said that it is ready
}

/** The setting with which a process says of every connection that it opens it (report-connections.mjs). */
export const REPORTS_CONNECTIONS = {
  NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'report-connections.mjs')}`,
}

const longestStart = 50_000 // ten times the 5 s of RELIABILITY A1 and G13: a guard against hanging

/**
 * A copy of the built folder and how to start servers from it, one after the other, over the store named. `remove` ends
 * those that a failed test left running.
 */
export function copiedApp(): { start: Start; remove: () => Promise<void> } {
  const { folder, remove } = copyStandalone(process.cwd())
  const started: StartedServer[] = []
  return {
    start: (storePath, settings = {}) =>
      start(folder, { DATABASE_URL: urlOf(storePath), ...settings }, started),
    remove: async () => {
      for (const server of started) if (server.isRunning()) server.signal('SIGKILL')
      await Promise.all(started.map(({ ended }) => ended))
      remove()
    },
  }
}

type Start = (storePath: string, settings?: Record<string, string>) => Promise<BuiltServer>

async function start(
  folder: string,
  settings: Record<string, string>,
  started: StartedServer[],
): Promise<BuiltServer> {
  const port = String(await findFreePort())
  const logFile = path.join(folder, `server-${port}.log`)
  const output = openSync(logFile, 'w')
  const began = performance.now()
  const server = startServer(folder, {
    environment: { PORT: port, HOSTNAME: '127.0.0.1', ...settings },
    output,
  })
  closeSync(output)
  started.push(server)
  const log = () => readFileSync(logFile, 'utf8').split('\n').slice(0, -1)
  const origin = `http://127.0.0.1:${port}`
  await waitUntilReady(server, origin, longestStart).catch(async (error: unknown) => {
    await server.stop()
    throw new Error(`The built server did not start: ${log().slice(-20).join('\n')}`, { cause: error })
  })
  return { ...server, origin, logFile, log, readyMs: performance.now() - began }
}
