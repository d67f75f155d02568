import { migrateStore } from './lib/server/db/migrate'
import { probeStore } from './lib/server/db/probe-store'
import { env } from './lib/server/env'
import { logger } from './lib/server/http/logger'
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
    await migrateStore({ databasePath: env().databasePath, root })
    probeStore(root)
    await loadFoundingData(root)
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
  prepareTrialIndex().catch((error: unknown) => logger().error(error, 'The trial index could not be built.'))
}

function refuse(reason: string): never {
  const hint = reason.includes('environment variable') ? '' : ' DATABASE_URL says where the store is.'
  process.stderr.write(`Cell Trial Atlas does not start. ${reason}${hint}\n`)
  process.exit(1)
}
