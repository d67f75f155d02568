import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayCount } from './day-count'

test.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2023-02-28', '2023-03-01', 1],
  ['1900-02-28', '1900-03-01', 1],
  ['2000-02-28', '2000-03-01', 2],
  ['2023-12-31', '2024-01-01', 1],
  ['2024-01-01', '2025-01-01', 366],
  ['0001-01-01', '2001-01-01', 730_485],
])('from %s to %s it is %d days', (from, to, days) => {
  expect(dayCount(to) - dayCount(from)).toBe(days)
})

test('agrees with the calendar of the language wherever that has one', () => {
  const days = fc.date({
    min: new Date('0100-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [from, to] = [one, other].map((day) => day.toISOString().slice(0, 10))
      const elapsed = (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000
      expect(dayCount(to ?? '') - dayCount(from ?? '')).toBe(elapsed)
    }),
  )
})
