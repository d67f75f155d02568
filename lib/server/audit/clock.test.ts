import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { recordAudit } from './record-audit'
import { verifyAuditChain } from './verify-audit-chain'

beforeEach(async () => {
  await openTemporaryStore()
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

test('the clock jumps back and the time zone changes: the history keeps its order and its times are UTC (G15)', async () => {
  const moments = [
    ['2026-10-25T00:59:00.000Z', 'Europe/Berlin'], // the hour that comes twice
    ['2026-10-25T01:01:00.000Z', 'Europe/Berlin'],
    ['2026-10-24T12:00:00.000Z', 'Asia/Tokyo'],
    ['1999-12-31T23:59:59.999Z', 'America/St_Johns'],
  ] as const
  for (const [at, zone] of moments) {
    vi.stubEnv('TZ', zone)
    vi.setSystemTime(at)
    await inTransaction((tx) =>
      recordAudit(tx, SYSTEM_VIEWER, { action: 'trial.edit', entityType: 'trial', entityId: at }),
    )
  }
  const entries = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(entries.map(({ seq, entityId }) => [seq, entityId])).toEqual(
    moments.map(([at], index) => [index + 1, at]),
  )
  expect(entries.map(({ at }) => at)).toEqual([
    moments[0][0],
    moments[1][0],
    '2026-10-25T01:01:00.001Z', // never before the entry it follows
    '2026-10-25T01:01:00.002Z',
  ])
  expect(await verifyAuditChain(reader())).toMatchObject({ isIntact: true, entries: 4 })
})
