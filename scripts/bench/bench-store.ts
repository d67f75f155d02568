import { readdirSync } from 'node:fs'
import path from 'node:path'
import { SYSTEM_VIEWER } from '../../lib/server/auth/system-viewer'
import { migrateStore } from '../../lib/server/db/migrate'
import { closeStore, pointStoreAt } from '../../lib/server/db/open-store'
import { runImport } from '../../lib/server/registries/run-import'
import { reprojectTrials } from '../../lib/server/projection/reproject-trial'
import { loadFoundingData } from '../../prisma/seed/load-founding-data'
import { REAL_RECORDS } from './study-files'

/** Makes a store of the founding trials and the studies the tests import: whole real records to draw from. */
export async function makeRealStore(storePath: string): Promise<void> {
  await makeFoundingStore(storePath)
  const files = readdirSync(REAL_RECORDS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(REAL_RECORDS, name))
  await pointStoreAt(storePath)
  await runImport(SYSTEM_VIEWER, files, { reproject: reprojectTrials, report: () => undefined })
  await closeStore()
}

/** Makes a store as the first start does, of the founding trials alone. */
export async function makeFoundingStore(storePath: string): Promise<void> {
  const root = process.cwd()
  await migrateStore({ address: storePath, root })
  await pointStoreAt(storePath)
  await loadFoundingData(root)
  await closeStore()
}
