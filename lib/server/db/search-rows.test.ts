import { beforeEach, expect, test } from 'vitest'
import { rawReader } from './raw-reader'
import { writeSearchRows } from './search-rows'
import { openTemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

const empty = { identifiers: '', titles: '', products: '', sponsors: '', conditions: '', interventions: '' }
/** Ids of the trials that hold every phrase; a beginning ends in `*`. */
function find(phrases: string[], where: 'anywhere' | 'ownNames' = 'anywhere'): number[] {
  const asked = phrases.map((text) => ({ text: text.replace('*', ''), isBeginning: text.endsWith('*') }))
  return rawReader()
    .search.find(asked, where)
    .sort((a, b) => a - b)
}

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
          identifiers: 'alf201 iepcs',
        },
      },
    ])
    await writeSearchRows(tx, [{ trialId: 9, columns: { ...empty, titles: 'alf201 in heart failure' } }])
  })
  expect(find(['stroke'])).toEqual([7])
  expect(find(['str*'])).toEqual([7])
  expect(find(['str'])).toEqual([])
  expect(find(['alf201'])).toEqual([7, 9])
  expect(find(['alf201'], 'ownNames')).toEqual([7])
  expect(find(['stroke', 'heart'])).toEqual([])
  expect(find(['cells after str*'])).toEqual([7])
  expect(find(['cells stroke'])).toEqual([])
})

test('a rewritten row is found by its new words only', async () => {
  await inTransaction((tx) =>
    writeSearchRows(tx, [{ trialId: 7, columns: { ...empty, titles: 'old words' } }]),
  )
  await inTransaction((tx) =>
    writeSearchRows(tx, [{ trialId: 7, columns: { ...empty, titles: 'new words' } }]),
  )
  expect(find(['old'])).toEqual([])
  expect(find(['words'])).toEqual([7])
})

test('a row written in a transaction that aborts is not found', async () => {
  const aborting = inTransaction(async (tx) => {
    await writeSearchRows(tx, [{ trialId: 7, columns: { ...empty, titles: 'stroke' } }])
    throw new Error('abort')
  })
  await expect(aborting).rejects.toThrow('abort')
  expect(find(['stroke'])).toEqual([])
})

test('letters of other scripts are words', async () => {
  await inTransaction((tx) =>
    writeSearchRows(tx, [{ trialId: 7, columns: { ...empty, titles: '脳梗塞 инсульт' } }]),
  )
  expect(find(['инсульт'])).toEqual([7])
  expect(find(['脳梗*'])).toEqual([7])
})

test('a phrase does not reach from the words of one kind into those of the next', async () => {
  const columns = { ...empty, identifiers: 'nct 1', titles: 'stroke study' }
  await inTransaction((tx) => writeSearchRows(tx, [{ trialId: 7, columns }]))
  expect(find(['nct 1'])).toEqual([7])
  expect(find(['1 stroke'])).toEqual([])
})

test('a word is common where more trials hold it than are named, and is listed then', async () => {
  const rows = [1, 2, 3].map((trialId) => ({
    trialId,
    columns: { ...empty, titles: `cell study ${'x'.repeat(trialId)}` },
  }))
  await inTransaction((tx) => writeSearchRows(tx, rows))
  const { search } = rawReader()
  expect(search.isCommon({ text: 'cell', isBeginning: false }, 2)).toBe(true)
  expect(search.isCommon({ text: 'cell', isBeginning: false }, 3)).toBe(false)
  expect(search.isCommon({ text: 'xx', isBeginning: true }, 1)).toBe(true)
  expect(search.isCommon({ text: 'xx', isBeginning: false }, 1)).toBe(false)
  expect(search.commonWords(2, 10).sort()).toEqual(['cell', 'study'])
  expect(search.holders({ text: 'xx', isBeginning: false }, [1, 2, 3, 4])).toEqual([2])
})
