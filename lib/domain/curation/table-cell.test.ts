import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayDate } from '../claims/display-date'
import { MISSING_LABELS } from '../shared/missing'
import { sayDate } from '../shared/words'
import { NOTHING, readMissing } from './table-cell'
import { readDateCell } from './table-date-cell'

test.each([
  ['', NOTHING],
  ['  ', NOTHING],
  ['–', NOTHING],
  ['not captured yet', NOTHING],
  ['NOT_CAPTURED', NOTHING],
  ['Not reported', { kind: 'missing', missing: 'NOT_REPORTED' }],
  ['NR', { kind: 'missing', missing: 'NOT_REPORTED' }],
  [MISSING_LABELS.NOT_APPLICABLE, { kind: 'missing', missing: 'NOT_APPLICABLE' }],
  ['not enough', null],
])('“%s” says why there is no value, or holds something', (text, reading) => {
  expect(readMissing(text)).toEqual(reading)
})

test('“N/A” is asked about, not guessed', () => {
  expect(readMissing('N/A')).toMatchObject({
    kind: 'problem',
    message: expect.stringContaining('write which'),
  })
})

test.each([
  ['2024', '2024'],
  ['2024-5', '2024-05'],
  ['2024/05/07', '2024-05-07'],
  ['2024.5', '2024-05'],
  ['2024-05-27T00:00:00.000Z', '2024-05-27'],
  ['27 May 2024', '2024-05-27'],
  ['1st December 2024', '2024-12-01'],
  ['Sept 3, 2024', '2024-09-03'],
  ['May 2024', '2024-05'],
  ['05/2024', '2024-05'],
  ['27/05/2024', '2024-05-27'],
  ['05/27/2024', '2024-05-27'],
])('%s is the date %s', (text, date) => {
  expect(readDateCell(text)).toEqual({ kind: 'value', value: date, note: null })
})

test.each([
  ['05/06/2024', 'does not say which number is the month'],
  ['45439', 'is a spreadsheet’s number of days'],
  ['2024-13', 'is no date'],
  ['31 June 2024', 'is no date'],
  ['soon', 'is no date'],
])('%s is refused: it %s', (text, message) => {
  expect(readDateCell(text)).toMatchObject({ kind: 'problem', message: expect.stringContaining(message) })
})

test('every date comes back from the words it is shown in', () => {
  const two = (count: number) => String(count).padStart(2, '0')
  const dates = fc
    .tuple(
      fc.integer({ min: 1950, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .chain(([year, month, day]) =>
      fc.constantFrom(
        String(year),
        `${String(year)}-${two(month)}`,
        `${String(year)}-${two(month)}-${two(day)}`,
      ),
    )
  fc.assert(
    fc.property(dates, (date) => {
      for (const words of [date, displayDate(date), sayDate(date)])
        expect(readDateCell(words)).toEqual({ kind: 'value', value: date, note: null })
    }),
  )
})
