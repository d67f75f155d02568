import { expect, test } from 'vitest'
import type { Transaction } from '../handles'
import { reader } from '../reader'
import { sqliteWriter } from '../testing/sqlite-writer'
import { openTemporaryStore } from '../testing/temporary-store'
import { inTransaction } from '../transaction'

const updatedAt = '2026-01-01T00:00:00Z'
const put = (tx: Transaction, key: string) => tx.setting.create({ data: { key, value: '1', updatedAt } })
const storedKeys = async () =>
  (await reader().setting.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)

test('where the disk is full nothing is stored, which is said, and with room again the next one works (A8)', async () => {
  await openTemporaryStore()
  const { handle } = await sqliteWriter()
  handle.pragma('max_page_count = 1') // SQLite takes the size it has: no page more
  const failing = inTransaction((tx) => put(tx, 'x'.repeat(1_000_000)))
  await expect(failing).rejects.toMatchObject({ code: 'full', message: expect.stringContaining('disk') })
  expect(await storedKeys()).toEqual([])
  handle.pragma('max_page_count = 1000000')
  await inTransaction((tx) => put(tx, 'next'))
  expect(await storedKeys()).toEqual(['next'])
})
