import { describe, expect, it } from 'vitest'
import { fillYears } from './fill-years'

const part = (value: string, count: number) => ({
  value,
  label: value,
  count,
  isMissing: false,
  isSelected: false,
  href: `?${value}`,
})

describe('the years of a chart', () => {
  it('keep the place of a year without a trial', () => {
    const years = fillYears([part('2021', 4), part('2018', 1), part('2020', 2)])
    expect(years.map((year) => [year.value, year.count])).toEqual([
      ['2018', 1],
      ['2019', 0],
      ['2020', 2],
      ['2021', 4],
    ])
  })

  it('leave out what is no year', () => {
    expect(fillYears([part('NOT_REPORTED', 7)])).toEqual([])
  })
})
