import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePartialDate } from '../shared/partial-date'
import { isReversed, timelineBar } from './timeline-bar'
import { endOfDay, placeOfDay, timelineScale } from './timeline-scale'
import type { TimelineDate, TimelineTrial } from './timeline-views'

const scale = timelineScale({ firstDay: '2020-01-01', lastDay: '2025-12-31' }, '2023-06-01')

function date(text: string | null, type: 'ACTUAL' | 'ESTIMATED' | null = null): TimelineDate {
  const parsed = text === null ? null : parsePartialDate(text)
  if (parsed === null) return { missing: 'NOT_REPORTED' }
  return { text: parsed.text, earliest: parsed.earliest, latest: parsed.latest, type }
}

const trial = (start: TimelineDate, completion: TimelineDate): TimelineTrial => ({
  id: 'NCT1',
  title: 'A trial',
  start,
  completion,
})

describe('the bar of a trial', () => {
  it('runs from the beginning of its first day to the end of its last', () => {
    const bar = timelineBar(trial(date('2021-05-03'), date('2022-02-28')), scale)
    expect(bar?.body).toEqual({ from: placeOfDay(scale, '2021-05-03'), to: placeOfDay(scale, '2022-03-01') })
    expect([bar?.start.isSpan, bar?.completion?.isSpan]).toEqual([false, false])
  })

  it('of a month or a year known no closer begins and ends beyond it, and the span stands for itself', () => {
    const bar = timelineBar(trial(date('2021-02'), date('2024')), scale)
    expect(bar?.start).toMatchObject({
      from: placeOfDay(scale, '2021-02-01'),
      to: placeOfDay(scale, '2021-03-01'),
      isSpan: true,
    })
    expect(bar?.completion).toMatchObject({
      from: placeOfDay(scale, '2024-01-01'),
      to: placeOfDay(scale, '2025-01-01'),
      isSpan: true,
    })
    expect(bar?.body).toEqual({ from: bar?.start.to, to: bar?.completion?.from })
  })

  it('ends a leap February on its 29th', () => {
    const [leap, common] = ['2024-02', '2023-02'].map((month) =>
      timelineBar(trial(date(month), date(null)), scale),
    )
    const days = (bar: typeof leap) => ((bar?.start.to ?? 0) - (bar?.start.from ?? 0)) * 2192 // days of 2020 to 2025
    expect([days(leap), days(common)].map(Math.round)).toEqual([29, 28])
  })

  it('within one year known no closer has no body, since nothing is known to lie between', () => {
    expect(timelineBar(trial(date('2023'), date('2023')), scale)?.body).toBeNull()
    expect(timelineBar(trial(date('2023-05'), date('2023')), scale)?.body).toBeNull()
  })

  it('of one day is that day', () => {
    const bar = timelineBar(trial(date('2023-05-01'), date('2023-05-01')), scale)
    expect(bar?.body).toEqual({ from: placeOfDay(scale, '2023-05-01'), to: endOfDay(scale, '2023-05-01') })
    expect(bar?.body?.to).toBeGreaterThan(bar?.body?.from ?? 1)
  })

  it('is open without a completion, and there is none without a start', () => {
    expect(timelineBar(trial(date('2023'), date(null)), scale)).toMatchObject({
      completion: null,
      body: null,
    })
    expect(timelineBar(trial(date(null), date('2023')), scale)).toBeNull()
  })

  it.each([
    ['ACTUAL', 'ACTUAL', 'actual'],
    ['ACTUAL', 'ESTIMATED', 'planned'],
    ['ESTIMATED', 'ESTIMATED', 'planned'],
    [null, 'ESTIMATED', 'planned'],
    [null, 'ACTUAL', 'unstated'],
    [null, null, 'unstated'],
  ] as const)('of a %s start and a %s completion is %s', (start, completion, standing) => {
    expect(timelineBar(trial(date('2021', start), date('2022', completion)), scale)?.standing).toBe(standing)
  })

  it('whose completion lies before its start has no body, and that is told', () => {
    const reversed = trial(date('2023-05'), date('2023-04-30'))
    expect(timelineBar(reversed, scale)?.body).toBeNull()
    expect(isReversed(reversed)).toBe(true)
    expect(isReversed(trial(date('2023-05'), date('2023')))).toBe(false)
    expect(isReversed(trial(date('2023-05'), date('2023-05-01')))).toBe(false)
  })

  it('never leaves the scale its dates made', () => {
    const day = fc
      .tuple(
        fc.integer({ min: 1, max: 9998 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.nat(2),
      )
      .map(([year, month, on, precision]) =>
        [String(year).padStart(4, '0'), ...[month, on].map((part) => String(part).padStart(2, '0'))]
          .slice(0, precision + 1)
          .join('-'),
      )
    fc.assert(
      fc.property(day, day, (start, completion) => {
        const made = trial(date(start), date(completion))
        const days = [made.start, made.completion].flatMap((each) => ('text' in each ? [each] : []))
        const firstDay = days.map(({ earliest }) => earliest).toSorted()[0] ?? null
        const lastDay =
          days
            .map(({ latest }) => latest)
            .toSorted()
            .at(-1) ?? null
        const bar = timelineBar(made, timelineScale({ firstDay, lastDay }, '2026-11-27'))
        const places = [bar?.start, bar?.completion].flatMap((mark) => [mark?.from ?? -1, mark?.to ?? -1])
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...places)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the scale of a timeline', () => {
  it('is of whole years, today among them', () => {
    const { firstYear, lastYear, today } = timelineScale(
      { firstDay: '2021-03-01', lastDay: '2022-04-01' },
      '2026-11-27',
    )
    expect([firstYear, lastYear]).toEqual([2021, 2026])
    expect(today).toBeCloseTo((365 * 4 + 366 + 330) / 2191, 3)
  })

  it('marks round years, as many as can be read', () => {
    const years = (from: string, to: string) =>
      timelineScale({ firstDay: from, lastDay: to }, '2026-11-27').ticks.map(({ year }) => year)
    expect(years('2023-01-01', '2026-12-31')).toEqual([2023, 2024, 2025, 2026])
    expect(years('2004-05-01', '2044-06-30')).toEqual([2005, 2010, 2015, 2020, 2025, 2030, 2035, 2040])
    expect(years('0001-01-01', '9999-12-31').length).toBeLessThanOrEqual(10)
  })

  it('of trials without any date is this year', () => {
    expect(timelineScale({ firstDay: null, lastDay: null }, '2026-11-27')).toMatchObject({
      firstYear: 2026,
      lastYear: 2026,
      ticks: [{ year: 2026, at: 0 }],
    })
  })
})
