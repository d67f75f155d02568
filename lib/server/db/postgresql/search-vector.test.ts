import { expect, test } from 'vitest'
import { searchQuery, searchVector } from './search-vector'

const empty = { identifiers: '', titles: '', products: '', sponsors: '', conditions: '', interventions: '' }

test('words keep their places, own names weigh A, and columns stand apart', () => {
  const columns = { ...empty, identifiers: 'nct 1', titles: 'cell nct cell' }
  expect(searchVector(columns)).toBe(`'nct':1A,6 '1':2A 'cell':5,7`)
  expect(searchVector(empty)).toBe('')
})

test('a phrase is its words in a row, the last perhaps a beginning, and all phrases are asked for', () => {
  const phrases = [
    { text: 'gd iexo 003', isBeginning: false },
    { text: 'str', isBeginning: true },
  ]
  expect(searchQuery(phrases, 'anywhere')).toBe(`('gd' <-> 'iexo' <-> '003') & ('str':*)`)
  expect(searchQuery(phrases, 'ownNames')).toBe(`('gd':A <-> 'iexo':A <-> '003':A) & ('str':*A)`)
})

test('signs of the query language in a word are only text, and endless words are cut alike on both sides', () => {
  const text = `o'neil\\:*`
  expect(searchQuery([{ text, isBeginning: false }], 'anywhere')).toBe(`('o''neil\\\\:*')`)
  const long = 'x'.repeat(3_000)
  expect(searchVector({ ...empty, titles: long })).toContain(`'${'x'.repeat(500)}':`)
  expect(searchQuery([{ text: long, isBeginning: false }], 'anywhere')).toBe(`('${'x'.repeat(500)}')`)
})
