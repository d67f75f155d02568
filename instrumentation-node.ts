import { migrateStore } from './lib/server/db/migrate'
import { probeStore } from './lib/server/db/probe-store'
import { env } from './lib/server/env'

/**
 * Makes the store fit to serve from: migrates it, loads the founding data where it is not loaded, and looks whether
 * its settings lose nothing. A folder copied to another machine needs no more than this; after `npm start` there is
 * nothing left to do. Where the store is unfit the process ends with one sentence.
 */
export async function openForService(): Promise<void> {
  const root = process.cwd()
  try {
    await migrateStore({ databasePath: env().databasePath, root })
    probeStore(root)
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(reason: string): never {
  const hint = reason.includes('environment variable') ? '' : ' DATABASE_URL says where the store is.'
  process.stderr.write(`Cell Trial Atlas does not start. ${reason}${hint}\n`)
  process.exit(1)
}
