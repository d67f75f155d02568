import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rawReader } from './raw-reader'
import { reader } from './reader'
import { openTemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

const put = (key: string) =>
  inTransaction((tx) => tx.setting.create({ data: { key, value: '1', updatedAt: '2026-01-01T00:00:00Z' } }))

test('a closed store is one file, its log folded in, and opens again with all that was written', async () => {
  const store = await openTemporaryStore()
  await put('a')
  expect(await reader().setting.count()).toBe(1)
  expect(existsSync(`${store.path}-wal`)).toBe(true)
  const before = rawReader()
  await store.close()
  expect(before.open).toBe(false)
  expect(existsSync(`${store.path}-wal`)).toBe(false)
  expect(await reader().setting.count()).toBe(1)
})

test('the next temporary store knows nothing of the last, whichever handle asks', async () => {
  await openTemporaryStore()
  await put('a')
  await openTemporaryStore()
  expect(await reader().setting.count()).toBe(0)
  expect(rawReader().prepare('SELECT count(*) FROM Setting').pluck().get()).toBe(0)
  await put('a')
})
