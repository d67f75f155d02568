import { beforeEach, expect, test } from 'vitest'
import { rawReader } from './raw-reader'
import { writeSearchRows } from './search-rows'
import { openTemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

const empty = { identifiers: '', titles: '', products: '', sponsors: '', conditions: '', interventions: '' }
const find = (match: string) =>
  rawReader()
    .prepare('SELECT rowid FROM trial_search WHERE trial_search MATCH ? ORDER BY rowid')
    .pluck()
    .all(match)

beforeEach(async () => {
  await openTemporaryStore()
})

test('a trial is found by whole words, by the beginning of a word, and within one column', async () => {
  await inTransaction(async (tx) => {
    await writeSearchRows(tx, [
      {
        trialId: 7,
        columns: {
          ...empty,
          titles: 'progenitor cells after stroke',
          products: 'alf201 iepcs',
        },
      },
    ])
    await writeSearchRows(tx, [{ trialId: 9, columns: { ...empty, titles: 'alf201 in heart failure' } }])
  })
  expect(find('"stroke"')).toEqual([7])
  expect(find('"str"*')).toEqual([7])
  expect(find('"str"')).toEqual([])
  expect(find('"alf201"')).toEqual([7, 9])
  expect(find('{identifiers products}: "alf201"')).toEqual([7])
  expect(find('"stroke" "heart"')).toEqual([])
})

test('a rewritten row is found by its new words only', async () => {
  await inTransaction((tx) =>
    writeSearchRows(tx, [{ trialId: 7, columns: { ...empty, titles: 'old words' } }]),
  )
  await inTransaction((tx) =>
    writeSearchRows(tx, [{ trialId: 7, columns: { ...empty, titles: 'new words' } }]),
  )
  expect(find('"old"')).toEqual([])
  expect(find('"words"')).toEqual([7])
})

test('a row written in a transaction that aborts is not found', async () => {
  const aborting = inTransaction(async (tx) => {
    await writeSearchRows(tx, [{ trialId: 7, columns: { ...empty, titles: 'stroke' } }])
    throw new Error('abort')
  })
  await expect(aborting).rejects.toThrow('abort')
  expect(find('"stroke"')).toEqual([])
})

test('letters of other scripts are words', async () => {
  await inTransaction((tx) =>
    writeSearchRows(tx, [{ trialId: 7, columns: { ...empty, titles: '脳梗塞 инсульт' } }]),
  )
  expect(find('"инсульт"')).toEqual([7])
  expect(find('"脳梗"*')).toEqual([7])
})
