import { describe, expect, it } from 'vitest'
import { fillYears } from './fill-years'

const fill = (...years: [string, number][]) =>
  fillYears(
    years.map(([value, count]) => ({ value, count })),
    (value) => ({ value, count: 0 }),
  ).map(({ value, count }) => [value, count])

describe('the years of a chart', () => {
  it('keep the place of a year without a trial', () => {
    expect(fill(['2021', 4], ['2018', 1], ['2020', 2])).toEqual([
      ['2018', 1],
      ['2019', 0],
      ['2020', 2],
      ['2021', 4],
    ])
  })

  it('leave out what is no year', () => {
    expect(fill(['NOT_REPORTED', 7])).toEqual([])
  })
})
