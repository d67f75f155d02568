import { expect, test } from 'vitest'
import { readVersionPair } from './version-pair'

test('two numbers are a pair, none is none', () => {
  expect(readVersionPair('3', '7')).toEqual({ pair: { from: 3, to: 7 }, problem: null })
  expect(readVersionPair(undefined, undefined)).toEqual({ pair: null, problem: null })
})

test.each([
  ['three', '7', 'from: “three” is no version number.'],
  ['3', '0', 'to: “0” is no version number.'],
  ['3', undefined, 'to: is missing beside the other version.'],
  [undefined, '7', 'from: is missing beside the other version.'],
])('from %s to %s is a problem that names the parameter', (from, to, message) => {
  expect(readVersionPair(from, to)).toMatchObject({ pair: null, problem: { message } })
})
