// Measures the answers over a store that `npm run bench` has made, in a process of its own; the argument is its path, or the
// address of a PostgreSQL database it was moved to, of which nothing is measured that is written past the app.
import { closeStore, pointStoreAt } from '../lib/server/db/open-store'
import { isPostgresql } from '../lib/server/db/postgresql/address'
import { printFloors } from './bench/floors'
import { benchOverHttp } from './bench/over-http'
import { printMarginals } from './bench/print-marginals'
import { timeRefreshAfterImport, timeRefreshes } from './bench/refreshes'
import { runBench, timeFiles } from './bench/run-bench'

const [storePath] = process.argv.slice(2)

try {
  if (storePath === undefined) throw new Error('Run npm run bench -- --size 60000 instead.')
  await pointStoreAt(storePath)
  const { facets, total } = await runBench()
  if (isPostgresql(storePath)) await timeFiles()
  else {
    await timeRefreshes(storePath)
    await timeFiles()
    await printFloors(storePath, total)
    await printMarginals()
    await timeRefreshAfterImport(storePath)
    await closeStore()
    await benchOverHttp(storePath, facets)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeStore()
}
