import { beforeEach, expect, test } from 'vitest'
import { insertRows, updateRows } from './bulk-rows'
import type { Transaction } from './handles'
import { reader } from './reader'
import { openTemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

const now = '2026-11-28T00:00:00.000Z'
const trial = (publicId: string) => ({
  publicId,
  title: `Trial ${publicId}`,
  phaseGroup: 'NOT_CAPTURED',
  createdAt: now,
  updatedAt: now,
})

beforeEach(async () => {
  await openTemporaryStore()
})

test('rows come with the defaults of the store, and their numbers in the order of the rows', async () => {
  const ids = await inTransaction((tx) => insertRows(tx, 'Trial', ['A', 'B', 'C'].map(trial)))
  await inTransaction((tx) =>
    updateRows(tx, 'Trial', [
      { id: ids[0] ?? 0, data: { hasResults: true, minimumAgeYears: 0.1 } },
      { id: ids[2] ?? 0, data: { sponsor: 'NUL-free ünïcode' } },
    ]),
  )
  const stored = await reader().trial.findMany({ orderBy: { id: 'asc' } })
  expect(stored.map(({ id }) => id)).toEqual(ids)
  expect(stored).toMatchObject([
    { publicId: 'A', version: 1, cellTypes: '[]', hasResults: true, minimumAgeYears: 0.1, sponsor: null },
    { publicId: 'B', hasResults: null },
    { publicId: 'C', hasResults: null, sponsor: 'NUL-free ünïcode' },
  ])
})

test('rows vanish with a transaction that fails', async () => {
  const failed = inTransaction(async (tx) => {
    await insertRows(tx, 'Trial', [trial('A')])
    throw new Error('undo')
  })
  await expect(failed).rejects.toThrow('undo')
  expect(await reader().trial.count()).toBe(0)
})

test('a guard refuses a row in its own words, and the whole transaction with it', async () => {
  const refused = inTransaction(async (tx) => {
    await insertRows(tx, 'Trial', [trial('A')])
    await insertRows(tx, 'Change', [{ seq: 7, entityType: 'trial', entityId: '1', at: now }])
    await insertRows(tx, 'Change', [{ seq: 7, entityType: 'trial', entityId: '1', at: now }])
  })
  await expect(refused).rejects.toThrow('Change is append-only: rows are never replaced')
  expect(await reader().trial.count()).toBe(0)
})

test('nothing is written through a transaction that has ended', async () => {
  let kept: Transaction | undefined
  await inTransaction((tx) => {
    kept = tx
    return Promise.resolve()
  })
  await inTransaction(async () => {
    const late = kept ? insertRows(kept, 'Trial', [trial('LATE')]) : Promise.resolve()
    await expect(late).rejects.toThrow('The transaction has ended')
  })
  expect(await reader().trial.count()).toBe(0)
})
