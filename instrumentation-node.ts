import { migrateStore } from './lib/server/db/migrate'
import { probeStore } from './lib/server/db/probe-store'
import { closeStore } from './lib/server/db/open-store'
import { env } from './lib/server/env'
import { sendConsoleToLog } from './lib/server/http/console-log'
import { stopGracefully } from './lib/server/http/graceful-stop'
import { logger } from './lib/server/http/logger'
import { serveMetrics } from './lib/server/http/metrics-server'
import { observeRequests } from './lib/server/http/request-log'
import { prepareTrialIndex } from './lib/server/trials/trial-index-access'
import { loadFoundingData } from './prisma/seed/load-founding-data'

/**
 * Makes the store fit to serve from: migrates it, looks whether its settings lose nothing, loads the founding data
 * where it is not loaded. A folder copied to another machine needs no more than this; after `npm start` there is
 * nothing left to do. Where the store is unfit the process ends with one sentence. The trial index is built behind
 * the server's back: until it stands, the server lives and is not ready.
 */
export async function openForService(): Promise<void> {
  const root = process.cwd()
  try {
    await migrateStore({ address: env().storeAddress, root })
    await probeStore(root)
    await loadFoundingData(root)
    await watchRequests()
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
  prepareTrialIndex().catch((error: unknown) => logger().error(error, 'The trial index could not be built.'))
}

/** Lines and metrics of what is asked. A server under development keeps what its tools print as it is. */
async function watchRequests(): Promise<void> {
  if (process.env.NODE_ENV === 'production') sendConsoleToLog()
  observeRequests()
  stopGracefully(closeStore)
  const { metricsAddress } = env()
  if (metricsAddress !== null) await serveMetrics(metricsAddress)
}

function refuse(reason: string): never {
  const hint = reason.includes('environment variable') ? '' : ' DATABASE_URL says where the store is.'
  process.stderr.write(`Cell Trial Atlas does not start. ${reason}${hint}\n`)
  process.exit(1)
}
