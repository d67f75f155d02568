// Run by tests as a process of its own: writes history entries one after the other until it is killed, and says the
// number of each once it is stored. With the word `idle` it reads once and then only keeps the store open.
import { recordAudit } from '../../../lib/server/audit/record-audit'
import { SYSTEM_VIEWER } from '../../../lib/server/auth/system-viewer'
import { recordChanges } from '../../../lib/server/db/change'
import { reader } from '../../../lib/server/db/reader'
import { inTransaction } from '../../../lib/server/db/transaction'

const isIdle = process.argv.includes('idle')
const before = await reader().auditEntry.count()
process.stdout.write('open\n')
for (let number = before + 1; !isIdle; number += 1) {
  const thing = { entityType: 'trial', entityId: String(number) }
  await inTransaction(async (tx) => {
    await recordAudit(tx, SYSTEM_VIEWER, { action: 'trial.edit', ...thing, reason: 'x'.repeat(500) })
    await recordChanges(tx, [thing])
  })
  process.stdout.write(`${String(number)}\n`)
}
setInterval(() => undefined, 60_000)
