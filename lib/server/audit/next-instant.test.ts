import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { nextInstant } from './next-instant'
import { recordAudit } from './record-audit'

beforeEach(async () => {
  await openTemporaryStore()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:00:00.000Z') })
})
afterEach(() => vi.useRealTimers())

const entry = { action: 'trial.edit', entityType: 'trial', entityId: '1' }

test('a change is later than the entry before it and not later than its own, within one millisecond too', async () => {
  const instants = []
  for (let round = 0; round < 3; round++)
    instants.push(
      await inTransaction(async (tx) => {
        const at = await nextInstant(tx)
        await recordAudit(tx, SYSTEM_VIEWER, entry)
        return at
      }),
    )
  const entries = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(instants[0]).toBe('2026-11-27T10:00:00.000Z')
  expect(entries.map(({ at }) => at)).toEqual(instants)
  expect(new Set(instants).size).toBe(3)
})

test('after the clock was set back, entries still stand in the order of their instants', async () => {
  await inTransaction((tx) => recordAudit(tx, SYSTEM_VIEWER, entry))
  vi.setSystemTime(new Date('2026-11-27T09:00:00.000Z'))
  await inTransaction((tx) => recordAudit(tx, SYSTEM_VIEWER, entry))
  const entries = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(entries.map(({ at }) => at)).toEqual(['2026-11-27T10:00:00.000Z', '2026-11-27T10:00:00.001Z'])
})
