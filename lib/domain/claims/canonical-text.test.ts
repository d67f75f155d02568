import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from './canonical-text'
import type { ClaimableField } from './claimable-fields'
import { readDoseText } from './dose-text'
import { writeNumbersPlainly } from './number-text'

test.each<[ClaimableField, unknown, unknown]>([
  ['dose', dose('2e9 / 4e9 particles/kg'), dose('2×10⁹ / 4 x 10^9 particles/kg')],
  ['dose', dose('20 / 40 / 80 ug/kg'), dose('cohorts 20 / 40 / 80 µg/kg')],
  ['dose', dose('50,000; 100,000 cells'), dose('50000 / 100000 cells')],
  ['dose', dose('about 2e6 cells'), dose('About 2×10⁶  cells.')],
  ['concentration', '3.0 ml at 1x10^11 particles/ml', '3 mL at 1 × 10¹¹ particles/mL'],
  [
    'phase',
    { phases: ['PHASE1', 'PHASE2'], text: 'Phase 1/2' },
    { phases: ['PHASE2', 'PHASE1'], text: null },
  ],
  ['startedOn', { text: '2024-05', type: 'ACTUAL' }, { text: '2024-05', type: null }],
  ['sponsor', 'Allife Medical Science and Technology Co., Ltd.', 'ALLIFE MEDICAL SCIENCE AND TECHNOLOGY'],
  ['minimumAge', { text: '18 Years', years: 18 }, { text: '18.0', years: null }],
  [
    'condition',
    [{ text: 'Stroke, Acute', code: 'ischemic-stroke' }],
    [{ text: 'AIS', code: 'ischemic-stroke' }],
  ],
  ['route', { text: 'IV', code: 'intravenous' }, { text: 'intravenous infusion', code: 'intravenous' }],
  ['cellType', ['b', 'a'], ['a', 'b', 'a']],
  ['window', window(6, 60, 'month'), window(0.5, 5, 'year')],
  ['window', window(1, 3, 'day'), window(24, 72, 'hour')],
  ['followUp', { text: '12 months', days: 365.25 }, { text: '1 year', days: 365.25 }],
])('%s: two ways of writing one thing are one text', (field, left, right) => {
  expect(canonicalText(field, left, null)).toBe(canonicalText(field, right, null))
})

test.each<[ClaimableField, unknown, unknown]>([
  ['dose', dose('2e9 particles/kg'), dose('2e9 particles')],
  ['dose', dose('20 ug/kg'), dose('20 mg/kg')],
  ['phase', { phases: ['PHASE1', 'PHASE2'], text: null }, { phases: ['PHASE1'], text: null }],
  ['phase', { phases: null, text: 'Other' }, { phases: null, text: 'Long term follow up' }],
  ['sponsor', 'Hospital Nord', 'Hospital Sud'],
  ['minimumAge', { text: '6 Months', years: 0.5 }, { text: '6', years: null }],
  ['window', window(6, 60, 'month'), window(6, 60, 'day')],
  ['condition', [{ text: 'Stroke', code: null }], [{ text: 'Stroke', code: 'ischemic-stroke' }]],
])('%s: two things are two texts', (field, left, right) => {
  expect(canonicalText(field, left, null)).not.toBe(canonicalText(field, right, null))
})

test('a missing value is compared by its reason', () => {
  expect(canonicalText('dose', null, 'NOT_REPORTED')).toBe('NOT_REPORTED')
})

test('a value that does not fit its field is refused', () => {
  expect(() => canonicalText('enrollment', 'twenty', null)).toThrow()
})

test('the order of a list never changes its text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (codes) => {
      expect(canonicalText('donor', codes.toReversed(), null)).toBe(canonicalText('donor', codes, null))
    }),
  )
})

test.each([
  ['2 × 10⁹', '2000000000'],
  ['2x10^9', '2000000000'],
  ['2e9', '2000000000'],
  ['10^5', '100000'],
  ['1.5 million', '1500000'],
  ['0.3 million', '300000'],
  ['50,000', '50000'],
  ['2 x 107', '2 x 107'], // an exponent that lost its mark is not guessed
  ['hNPC01', 'hNPC01'],
  ['cells/m2', 'cells/m2'],
])('%s is written plainly as %s', (text, plain) => {
  expect(writeNumbersPlainly(text)).toBe(plain)
})

test('every amount reads the same in scientific, superscript and plain writing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 }), (mantissa, exponent) => {
      const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(exponent)
      const written = [
        `${String(mantissa)}e${String(exponent)}`,
        `${String(mantissa)} x 10^${String(exponent)}`,
        `${String(mantissa)}×10${raised}`,
      ]
      const plain = String(mantissa * 10 ** exponent)
      expect(written.map(writeNumbersPlainly)).toEqual([plain, plain, plain])
    }),
  )
})

function dose(text: string) {
  return readDoseText(text)
}

function window(minimum: number, maximum: number, unit: string) {
  const bounds = { minimum, maximum, minimumIsInclusive: true, maximumIsInclusive: true }
  return { text: 'as given', event: 'ONSET', basis: 'ELIGIBILITY', unit, ...bounds }
}
