import { readdirSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordAudit } from '../../lib/server/audit/record-audit'
import { SYSTEM_VIEWER } from '../../lib/server/auth/system-viewer'
import { recordChanges } from '../../lib/server/db/change'
import { reader } from '../../lib/server/db/reader'
import { openTemporaryStore } from '../../lib/server/db/testing/temporary-store'
import { inTransaction } from '../../lib/server/db/transaction'
import { measured } from '../bad-days/testing/measured'

const transactions = Number(process.env.SOAK_TRANSACTIONS ?? 10_000)
const warmUp = transactions / 5

test(`${String(transactions)} transactions leave no handle open, little memory, and a log that stays small (A10)`, async () => {
  const store = await openTemporaryStore()
  const before = await write(warmUp)
  const handles = openFiles()
  const after = { resident: 0, inUse: 0 }
  let longestLog = 0
  for (let done = warmUp; done < transactions; done += warmUp) {
    const { resident, inUse } = await write(warmUp)
    after.resident = Math.max(after.resident, resident)
    after.inUse = inUse
    longestLog = Math.max(longestLog, statSync(`${store.path}-wal`).size)
  }
  const growth = { resident: after.resident / before.resident - 1, inUse: after.inUse / before.inUse - 1 }
  measured('A10', {
    transactions,
    handles: `${String(handles)} then ${String(openFiles())}`,
    residentGrowth: `${(growth.resident * 100).toFixed(1)} %`,
    inUseGrowth: `${(growth.inUse * 100).toFixed(1)} %`,
    longestLogMB: (longestLog / 1e6).toFixed(1),
  })
  expect(openFiles()).toBe(handles)
  expect(growth.resident).toBeLessThan(0.1)
  expect(growth.inUse).toBeLessThan(0.1)
  expect(longestLog).toBeLessThan(64_000_000)
}, 1_200_000)

/** Gives the most memory the process had meanwhile (how much it gives back, and when, differs), and what it then holds. */
async function write(count: number): Promise<{ resident: number; inUse: number }> {
  let resident = 0
  for (let at = 0; at < count; at += 1) {
    const thing = { entityType: 'trial', entityId: String(at % 500) }
    await inTransaction(async (tx) => {
      await recordAudit(tx, SYSTEM_VIEWER, { action: 'trial.edit', ...thing, reason: 'soaking' })
      await recordChanges(tx, [thing])
    })
    await reader().auditEntry.findFirst({ orderBy: { seq: 'desc' } })
    if (at % 50 === 0) resident = Math.max(resident, process.memoryUsage.rss())
  }
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return { resident, inUse: heapUsed + external }
}

function openFiles(): number {
  return readdirSync('/proc/self/fd').length
}
