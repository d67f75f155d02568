import { readFileSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { findFreePort } from '../../setup/settings.mjs'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { copiedApp, REPORTS_CONNECTIONS } from './built-server'
import { type Curator, signedIn } from './curator'

declare module 'vitest' {
  interface ProvidedContext {
    server: { origin: string; metrics: string; storePath: string; logFile: string }
    admin: Curator // a store takes one first administrator from the command line
  }
}

/** One built server over the founding data for all tests that leave it standing; it has to end with 0. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const store = await openFoundingStore()
  await store.close()
  const app = copiedApp()
  const metrics = `127.0.0.1:${String(await findFreePort())}`
  const server = await app.start(store.path, { METRICS_ADDRESS: metrics, ...REPORTS_CONNECTIONS })
  project.provide('server', {
    origin: server.origin,
    metrics: `http://${metrics}/api/metrics`,
    storePath: store.path,
    logFile: server.logFile,
  })
  project.provide('admin', await signedIn(server, store.path, 'admin'))
  return async () => {
    await server.stop()
    const said = readFileSync(server.logFile, 'utf8').slice(-2_000)
    await app.remove()
    if ((await server.ended) !== 0) throw new Error(`The built server did not end in order: ${said}`)
  }
}
