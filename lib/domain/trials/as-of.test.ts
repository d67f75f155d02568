import { expect, test } from 'vitest'
import { readAsOf } from './as-of'

const today = '2026-11-27'

test.each([
  [[], null],
  [['2026-05-01'], '2026-05-01'],
  [[today], today],
])('%j is the day %s', (values, day) => {
  expect(readAsOf(values, today)).toEqual({ day, problem: null })
})

test.each([
  [['2026-13-01'], 'asOf: “2026-13-01” is not a day of the form YYYY-MM-DD.'],
  [['2026-05'], 'asOf: “2026-05” is not a day of the form YYYY-MM-DD.'],
  [[''], 'asOf: “” is not a day of the form YYYY-MM-DD.'],
  [['2026-11-28'], 'asOf: “2026-11-28” lies in the future.'],
  [['2026-05-01', '2026-05-02'], 'asOf: is given more than once.'],
])('%j is a problem that names the parameter', (values, problem) => {
  expect(readAsOf(values, today)).toEqual({ day: null, problem })
})
