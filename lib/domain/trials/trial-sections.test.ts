import { expect, test } from 'vitest'
import { CLAIMABLE_FIELDS } from '../claims/claimable-fields'
import { ADMINISTRATION_FIELDS, HEADING_FIELDS, KEY_FACTS, TRIAL_SECTIONS } from './trial-sections'

test('every claimable field of a trial stands in exactly one place of its page', () => {
  const shown = [...HEADING_FIELDS, ...KEY_FACTS, ...TRIAL_SECTIONS.flatMap((section) => section.fields)]
  const claimable = Object.entries(CLAIMABLE_FIELDS)
    .filter(([, definition]) => definition.subject === 'trial')
    .map(([field]) => field)
  expect([...shown].sort()).toEqual(claimable.sort())
})

test('every claimable field of an administration is shown with it', () => {
  const claimable = Object.entries(CLAIMABLE_FIELDS)
    .filter(([, definition]) => definition.subject === 'administration')
    .map(([field]) => field)
  expect(['product', ...ADMINISTRATION_FIELDS].sort()).toEqual(claimable.sort())
})
