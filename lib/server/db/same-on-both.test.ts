import { beforeEach, expect, test } from 'vitest'
import { rawReader } from './raw-reader'
import { reader } from './reader'
import { openTemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

// What the engines would do each in its own way, and the app relies on being one.

const updatedAt = '2026-01-01T00:00:00Z'
const put = (values: Record<string, string>) =>
  inTransaction((tx) =>
    tx.setting.createMany({
      data: Object.entries(values).map(([key, value]) => ({ key, value, updatedAt })),
    }),
  )
const keysWhere = async (where: object) =>
  (await reader().setting.findMany({ where, orderBy: { key: 'asc' } })).map(({ key }) => key)

beforeEach(async () => {
  await openTemporaryStore()
})

test('a text within a text is found whatever the case of a to z, and by the case of other letters', async () => {
  await put({ a: 'Acute Stroke', b: 'acute STROKE', c: 'Éclair', d: 'éclair' })
  expect(await keysWhere({ value: { contains: 'stroke' } })).toEqual(['a', 'b'])
  expect(await keysWhere({ value: { startsWith: 'ACUTE' } })).toEqual(['a', 'b'])
  expect(await keysWhere({ value: { contains: 'éclair' } })).toEqual(['d'])
  expect(await keysWhere({ value: 'acute stroke' })).toEqual([])
})

test('texts are sorted by their code points, upper case first, other letters last', async () => {
  await put({ b: '', B: '', é: '', a: '', Z: '', _: '', '10': '', '9': '' })
  expect(await keysWhere({})).toEqual(['10', '9', 'B', 'Z', '_', 'a', 'b', 'é'])
  expect(rawReader().column('SELECT key FROM "Setting" ORDER BY key')).toEqual(await keysWhere({}))
  expect(rawReader().column('SELECT min(key) FROM "Setting" WHERE key > ?', 'a')).toEqual(['b'])
})

test('a question with a NUL character in it is no failure and finds nothing', async () => {
  await put({ a: 'x' })
  expect(await keysWhere({ key: '\0' })).toEqual([])
  expect(rawReader().column('SELECT key FROM "Setting" WHERE key = ?', '\0a')).toEqual([])
})

test('the handle gives yes and no as 1 and 0, counts as numbers, bytes as bytes', async () => {
  const at = updatedAt
  await inTransaction((tx) =>
    tx.trial.create({
      data: {
        ...{ publicId: 'A', title: 'T', phaseGroup: 'NA', createdAt: at, updatedAt: at },
        ...{ titleIsOurs: true, hasResults: false, minimumAgeYears: 0.1 },
      },
    }),
  )
  const sql = `SELECT "titleIsOurs", "hasResults", "minimumAgeYears", acronym, id = 1 FROM "Trial"`
  expect(rawReader().tuples(sql)).toEqual([[1, 0, 0.1, null, 1]])
  expect(rawReader().objects('SELECT count(*) AS n, sum(id) AS s FROM "Trial"')).toEqual([{ n: 1, s: 1 }])
})

test('ids asked for come back in their order, in one statement', () => {
  const { spelling } = rawReader()
  const numbers = `SELECT asked.value FROM ${spelling.askedNumbers} ORDER BY asked.key`
  expect(rawReader().column(numbers, '[3,1,2]')).toEqual([3, 1, 2])
  const texts = `SELECT asked.value FROM ${spelling.askedTexts} ORDER BY asked.key`
  expect(rawReader().column(texts, '["b","a"]')).toEqual(['b', 'a'])
})

test('a refused question is told, and the next one is answered', () => {
  expect(() => rawReader().column('SELECT no_such_column FROM "Trial"')).toThrow('no_such_column')
  expect(rawReader().column('SELECT count(*) FROM "Trial"')).toEqual([0])
})
