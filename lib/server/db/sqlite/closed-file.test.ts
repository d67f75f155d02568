import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reader } from '../reader'
import { openTemporaryStore } from '../testing/temporary-store'
import { inTransaction } from '../transaction'

test('a closed store is one file, its log folded in', async () => {
  const store = await openTemporaryStore()
  await inTransaction((tx) =>
    tx.setting.create({ data: { key: 'a', value: '1', updatedAt: '2026-01-01T00:00:00Z' } }),
  )
  expect(await reader().setting.count()).toBe(1)
  expect(existsSync(`${store.path}-wal`)).toBe(true)
  await store.close()
  expect(existsSync(`${store.path}-wal`)).toBe(false)
})
