import { expect, test } from 'vitest'
import { sayReadingNote } from './reading-note'

test('a note of one word is said in full', () => {
  expect(sayReadingNote({ note: 'newer', statedOn: null })).toBe(
    'noted when read: a newer version of the record',
  )
})

test('a note of what another version said is said as a sentence', () => {
  expect(sayReadingNote({ note: 'older version 2024-05-27', statedOn: '2025-12-04' })).toBe(
    'noted when read: an older version said 2024-05-27',
  )
})

test('a note that says more is said as it is', () => {
  const note = 'later registry versions give particles/kg'
  expect(sayReadingNote({ note, statedOn: '2024-06-10' })).toBe(`noted when read: ${note}`)
})

test.each([
  [null, null],
  ['2024-06-10', '2024-06-10'],
  ['snapshot date unknown', null],
])('the note %s adds nothing to a statement of %s', (note, statedOn) => {
  expect(sayReadingNote({ note, statedOn })).toBeNull()
})
