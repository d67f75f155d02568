// npm run audit:verify : recomputes the chain of the history. Exit code 1 when a row was changed, removed or put in.
import { verifyAuditChain } from '../lib/server/audit/verify-audit-chain'
import { closeStore } from '../lib/server/db/open-store'
import { reader } from '../lib/server/db/reader'

const verdict = await verifyAuditChain(reader())
if (verdict.isIntact) console.log(`The history is intact: ${String(verdict.entries)} entries.`)
else {
  console.error(
    `The history is not intact: entry ${String(verdict.firstBadSeq)} was changed, removed or put in.`,
  )
  process.exitCode = 1
}
await closeStore()
