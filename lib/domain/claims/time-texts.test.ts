import { expect, test } from 'vitest'
import { readAgeRangeText, readAgeText } from './age-text'
import { readFollowUpText } from './follow-up-text'
import { windowInDays } from './window-days'
import { readWindowText } from './window-text'

test.each<[string, number | null]>([
  ['18 Years', 18],
  ['6 Months', 0.5],
  ['39.0', null],
  ['65', null],
])('age %s is %s years', (text, years) => {
  expect(readAgeText(text)).toEqual({ text, years })
})

test('a text that is no age is none, and a range has two ends', () => {
  expect(readAgeText('N/A')).toBeNull()
  expect(readAgeRangeText('30-65 years')).toMatchObject({ minimum: { years: 30 }, maximum: { years: 65 } })
  expect(readAgeRangeText('adults')).toBeNull()
})

test.each<[string, number | null]>([
  ['12 months', 365.25],
  ['1 year', 365.25],
  ['5 years from treatment', 1826.25],
  ['24 weeks', 168],
  ['up to 15 years', null],
  ['median 18 months', null],
  ['100 days, then to 2 years', null],
])('follow-up %s lasts %s days', (text, days) => {
  expect(readFollowUpText(text)).toEqual({ text, days })
})

test.each<[string, number | null, number | null, string]>([
  ['6-60 months', 6, 60, 'month'],
  ['day 1 to 7 after onset', 1, 7, 'day'],
  ['onset <= 7 days', null, 7, 'day'],
  ['within 72 hours of stroke onset', null, 72, 'hour'],
  ['> 6 months', 6, null, 'month'],
])('window %s is kept in the unit given', (text, minimum, maximum, unit) => {
  expect(readWindowText(text, ABOUT)).toMatchObject({ text, minimum, maximum, unit, ...ABOUT })
})

test('exclusive bounds are kept, and what is not understood is no window', () => {
  expect(readWindowText('> 6 months', ABOUT)).toMatchObject({ minimumIsInclusive: false })
  expect(readWindowText('less than 24 h', ABOUT)).toMatchObject({ maximumIsInclusive: false, unit: 'hour' })
  expect(readWindowText('in the chronic phase', ABOUT)).toBeNull()
})

test('a month is 30.4375 days, and 24 hours are exactly one day', () => {
  expect(windowInDays({ minimum: 6, maximum: 60, unit: 'month' })).toEqual({
    minimum: 182.625,
    maximum: 1826.25,
  })
  expect(windowInDays({ minimum: 24, maximum: 168, unit: 'hour' })).toEqual({ minimum: 1, maximum: 7 })
})

const ABOUT = { event: 'ONSET', basis: 'ELIGIBILITY' } as const
