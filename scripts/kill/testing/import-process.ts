// Run by tests as a process of its own, to be killed: imports the files it is given into the store of DATABASE_URL and says
// `begun` on standard output, then after each transaction how many records it has done.
import { SYSTEM_VIEWER } from '../../../lib/server/auth/system-viewer'
import { closeStore } from '../../../lib/server/db/open-store'
import { reprojectTrials } from '../../../lib/server/projection/reproject-trial'
import { runImport } from '../../../lib/server/registries/run-import'

process.stdout.write('begun\n')
const { counts } = await runImport(SYSTEM_VIEWER, process.argv.slice(2), {
  reproject: reprojectTrials,
  report: (lines) => process.stdout.write(`${String(lines.length)}\n`),
})
await closeStore()
process.stdout.write(`${JSON.stringify(counts)}\n`)
