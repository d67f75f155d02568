// npm run db:migrate : brings the store of DATABASE_URL up to this app. Exit code 1 and a sentence when it cannot.
import { migrateStore } from '../lib/server/db/migrate'
import { env } from '../lib/server/env'

try {
  const { applied, copyPath, wasRestored } = await migrateStore({
    address: env().storeAddress,
    root: process.cwd(),
  })
  if (wasRestored) console.log('An earlier migration had been interrupted; the store was put back first.')
  if (copyPath) console.log(`A copy from before is kept as ${copyPath}`)
  console.log(applied.length === 0 ? 'The store is up to date.' : `Applied ${applied.join(', ')}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
