import { expect, test } from 'vitest'
import { readPage } from './read-page'

test.each([
  [undefined, 1],
  [null, 1],
  ['1', 1],
  ['27', 27],
  ['0', null],
  ['-1', null],
  ['1.5', null],
  ['99999999', null],
  ['', null],
  [['1', '2'], null],
])('the page of %j is %j', (text, page) => {
  expect(readPage(text)).toBe(page)
})
