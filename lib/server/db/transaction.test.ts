import { beforeEach, expect, test } from 'vitest'
import { readDataVersion, recordChanges } from './change'
import { reader } from './reader'
import { rawReader } from './raw-reader'
import { writeSearchRow } from './search-rows'
import { openTemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

beforeEach(async () => {
  await openTemporaryStore()
})

test('what a transaction wrote is seen by every handle once it has ended', async () => {
  await inTransaction(async (tx) => {
    await tx.setting.create({ data: { key: 'a', value: '1', updatedAt: '2026-01-01T00:00:00Z' } })
    await recordChanges(tx, [{ entityType: 'setting', entityId: 'a' }])
    await writeSearchRow(tx, 7, {
      identifiers: 'nct00000001',
      titles: 'stroke cells',
      products: '',
      sponsors: '',
      conditions: '',
      interventions: '',
    })
    expect(await reader().setting.count()).toBe(0)
  })
  expect(await reader().setting.count()).toBe(1)
  expect(await readDataVersion()).toBe(1)
  expect(
    rawReader().prepare(`SELECT rowid FROM trial_search WHERE trial_search MATCH '"str"*'`).pluck().all(),
  ).toEqual([7])
})

test('a transaction that throws leaves nothing', async () => {
  const failing = inTransaction(async (tx) => {
    await tx.setting.create({ data: { key: 'a', value: '1', updatedAt: '2026-01-01T00:00:00Z' } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await reader().setting.count()).toBe(0)
})
