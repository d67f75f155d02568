import { beforeEach, expect, test } from 'vitest'
import { readDataVersion, recordChanges } from './change'
import { rawReader } from './raw-reader'
import { reader } from './reader'
import { runInAnotherProcess } from './testing/other-process'
import { openTemporaryStore, type TemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

let store: TemporaryStore
const trial = { entityType: 'trial', entityId: '1' }

beforeEach(async () => {
  store = await openTemporaryStore()
})

test('the data version of an empty store is 0', async () => {
  expect(await readDataVersion()).toBe(0)
})

test('every entity written advances the data version once, however often it is named', async () => {
  await inTransaction((tx) => recordChanges(tx, [trial, trial, { entityType: 'product', entityId: '1' }]))
  expect(await readDataVersion()).toBe(2)
  await inTransaction((tx) => recordChanges(tx, []))
  expect(await readDataVersion()).toBe(2)
})

test('the data version moves with the commit, not before and not without it', async () => {
  const failing = inTransaction(async (tx) => {
    await recordChanges(tx, [trial])
    expect(await readDataVersion()).toBe(0)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await readDataVersion()).toBe(0)
  await inTransaction((tx) => recordChanges(tx, [trial]))
  expect(await readDataVersion()).toBe(1)
})

test('what another process writes advances the data version seen here', async () => {
  await inTransaction((tx) => recordChanges(tx, [trial]))
  expect(await readDataVersion()).toBe(1)
  const other = runInAnotherProcess(store.path, [
    "INSERT INTO Change (entityType, entityId, at) VALUES ('trial', '2', '2026-01-01T00:00:00Z')",
  ])
  expect(await other.ended).toBe(0)
  expect(await readDataVersion()).toBe(2)
  expect(await reader().change.count()).toBe(2)
})

test('no reading handle can write', async () => {
  expect(() => rawReader().objects('DELETE FROM "Change" RETURNING seq')).toThrow(/readonly|read-only/)
  await expect(
    reader().$queryRaw`INSERT INTO "Setting" VALUES ('a', 'b', 'c') RETURNING key`,
  ).rejects.toThrow(/readonly|read-only/)
})
