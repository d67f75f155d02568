// npm run audit:verify : checks the history, its chain and what the store shows against it. Exit code 1, with the first
// thing that is wrong, when a row was changed, removed or put in past the application.
import { closeStore } from '../lib/server/db/open-store'
import { reader } from '../lib/server/db/reader'
import { verifyHistory } from '../lib/server/history/verify-history'

const verdict = await verifyHistory(reader())
if (verdict.isIntact)
  console.log(
    `The history is intact: ${String(verdict.entries)} entries, and ${String(verdict.trials)} trials show what it says.`,
  )
else {
  console.error(`The history is not intact. ${verdict.problem}`)
  process.exitCode = 1
}
await closeStore()
