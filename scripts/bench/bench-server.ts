import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startServer, waitUntilReady } from '../setup/server.mjs'
import { findFreePort } from '../setup/settings.mjs'

const longestStart = 300_000

/** The built server over a store, in a process of its own. */
export interface BenchServer {
  origin: string
  readyMs: number // from its start until it said that it is ready
  memoryMB: () => Promise<number> // resident
  stop: () => Promise<void>
}

/**
 * Starts the built server over a store. With `profile`, a folder, it writes there where its processor time went when it
 * is stopped.
 */
export async function startBenchServer(
  storePath: string,
  { profile }: { profile?: string | undefined } = {},
): Promise<BenchServer> {
  const metrics = `127.0.0.1:${String(await findFreePort())}`
  const port = String(await findFreePort())
  const log = path.join(path.dirname(storePath), `server-${port}.log`)
  const output = openSync(log, 'w')
  const began = performance.now()
  const server = startServer(path.resolve('.next/standalone'), {
    environment: {
      PORT: port,
      HOSTNAME: '127.0.0.1',
      DATABASE_URL: `file:${storePath}`,
      METRICS_ADDRESS: metrics,
    },
    output,
    nodeOptions: profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`],
  })
  closeSync(output)
  const origin = `http://127.0.0.1:${port}`
  await waitUntilReady(server, origin, longestStart).catch(async (error: unknown) => {
    await server.stop()
    throw new Error(`The server did not start: ${readFileSync(log, 'utf8').slice(-2_000)}`, { cause: error })
  })
  return {
    origin,
    readyMs: performance.now() - began,
    memoryMB: () => residentMegabytesAt(metrics),
    stop: server.stop,
  }
}

async function residentMegabytesAt(metrics: string): Promise<number> {
  const text = await (await fetch(`http://${metrics}/api/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / 1_048_576
}
