import { expect, test } from 'vitest'
import { identifierSpellings } from './identifier-spellings'

test.each([
  ['nct6138210', { registry: 'ClinicalTrials.gov', value: 'NCT06138210' }],
  ['chictr2500106320', { registry: 'ChiCTR', value: 'ChiCTR2500106320' }],
  ['hPSCreg 176', { registry: 'hPSCreg', value: '176' }],
  ['HPSCREG-176', { registry: 'hPSCreg', value: '176' }],
])('%s is a number of a registry', (text, known) => {
  expect(identifierSpellings(text).known).toEqual(known)
})

test('a bare number is nobody’s identifier in a registry', () => {
  expect(identifierSpellings('176').known).toBeNull()
})

test('a slash may be written as a hyphen, and any case will do', () => {
  expect(identifierSpellings('abc-12-x').values).toEqual(
    expect.arrayContaining(['abc-12-x', 'ABC-12-X', 'abc/12/x', 'ABC/12/X']),
  )
  expect(identifierSpellings('abc/12').publicIds).toContain('ABC-12')
})
