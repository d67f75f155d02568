import { expect, test } from 'vitest'
import { rawReader } from './raw-reader'
import { reader } from './reader'
import { openTemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

const put = (key: string) =>
  inTransaction((tx) => tx.setting.create({ data: { key, value: '1', updatedAt: '2026-01-01T00:00:00Z' } }))

test('a closed store answers through no old handle, and opens again with all that was written', async () => {
  const store = await openTemporaryStore()
  await put('a')
  const before = rawReader()
  expect(before.column('SELECT count(*) FROM "Setting"')).toEqual([1])
  await store.close()
  expect(() => before.column('SELECT 1')).toThrow('not open')
  expect(await reader().setting.count()).toBe(1)
})

test('the next temporary store knows nothing of the last, whichever handle asks', async () => {
  await openTemporaryStore()
  await put('a')
  await openTemporaryStore()
  expect(await reader().setting.count()).toBe(0)
  expect(rawReader().column('SELECT count(*) FROM "Setting"')).toEqual([0])
  await put('a')
})
