// Measures the answers over a store that `npm run bench` has made, in a process of its own; the argument is its path.
import { closeStore, pointStoreAt } from '../lib/server/db/open-store'
import { printMarginals } from './bench/print-marginals'
import { runBench } from './bench/run-bench'

const [storePath] = process.argv.slice(2)

try {
  if (storePath === undefined) throw new Error('Run npm run bench -- --size 60000 instead.')
  await pointStoreAt(storePath)
  await runBench(storePath)
  await printMarginals()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeStore()
}
