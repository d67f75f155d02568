import { expect, test } from 'vitest'
import { CLAIMABLE_FIELDS } from './claimable-fields'
import { fieldDictionary } from './field-dictionary'

test('every claimable field has an entry whose shape is said in words', () => {
  const entries = fieldDictionary()
  expect(entries.map(({ field }) => field)).toEqual(Object.keys(CLAIMABLE_FIELDS))
  expect(entries.every(({ shape }) => shape !== '')).toBe(true)
})

test('shapes follow the schemas', () => {
  const shapes = new Map(fieldDictionary().map(({ field, shape }) => [field, shape]))
  expect(shapes.get('startedOn')).toMatch(/^date as YYYY/)
  expect(shapes.get('title')).toBe('text')
  expect(shapes.get('hasResults')).toBe('yes or no')
  expect(shapes.get('collaborators')).toBe('list of text')
  expect(shapes.get('enrollment')).toBe('count: whole number; type: ACTUAL | ESTIMATED, or nothing')
})
