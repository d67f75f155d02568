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
  await write(warmUp)
  globalThis.gc?.()
  const before = { handles: openFiles(), rss: process.memoryUsage().rss }
  let longestLog = 0
  for (let done = warmUp; done < transactions; done += warmUp) {
    await write(warmUp)
    longestLog = Math.max(longestLog, statSync(`${store.path}-wal`).size)
  }
  globalThis.gc?.()
  const growth = process.memoryUsage().rss / before.rss - 1
  measured('A10', {
    transactions,
    handles: `${String(before.handles)} then ${String(openFiles())}`,
    memoryGrowth: `${(growth * 100).toFixed(1)} %`,
    longestLogMB: (longestLog / 1e6).toFixed(1),
  })
  expect(openFiles()).toBe(before.handles)
  expect(growth).toBeLessThan(0.1)
  expect(longestLog).toBeLessThan(64_000_000)
}, 1_200_000)

async function write(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const thing = { entityType: 'trial', entityId: String(at % 500) }
    await inTransaction(async (tx) => {
      await recordAudit(tx, SYSTEM_VIEWER, { action: 'trial.edit', ...thing, reason: 'soaking' })
      await recordChanges(tx, [thing])
    })
    await reader().auditEntry.findFirst({ orderBy: { seq: 'desc' } })
  }
}

function openFiles(): number {
  return readdirSync('/proc/self/fd').length
}
