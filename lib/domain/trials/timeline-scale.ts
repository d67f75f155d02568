import { dayCount } from '../shared/day-count'
import type { Timeline } from './timeline-views'

/** Whole years laid along a line: a place on it is a share of its length, 0 at the left and 1 at the right. */
export interface TimelineScale {
  firstYear: number
  lastYear: number
  ticks: { year: number; at: number }[]
  today: number
}

const mostTicks = 9
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] // years from tick to tick

/** The scale of all pages of a timeline: from the year of its first date to that of its last, today among them. */
export function timelineScale(
  { firstDay, lastDay }: Pick<Timeline, 'firstDay' | 'lastDay'>,
  today: string,
): TimelineScale {
  const years = [firstDay, lastDay, today].flatMap((day) => (day === null ? [] : [yearOf(day)]))
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)]
  const step = steps.find((each) => (lastYear + 1 - firstYear) / each <= mostTicks) ?? 1000
  const first = Math.ceil(firstYear / step) * step
  const marked = Array.from(
    { length: Math.floor((lastYear - first) / step) + 1 },
    (_, at) => first + at * step,
  )
  const scale = { firstYear, lastYear }
  return {
    ...scale,
    ticks: marked.map((year) => ({ year, at: placeOfDay(scale, startOf(year)) })),
    today: placeOfDay(scale, today),
  }
}

/** Where the beginning of a day lies on a scale. */
export function placeOfDay(
  { firstYear, lastYear }: Pick<TimelineScale, 'firstYear' | 'lastYear'>,
  day: string,
): number {
  return placeOfCount({ firstYear, lastYear }, dayCount(day))
}

/** Where the end of a day lies on a scale. */
export function endOfDay(scale: Pick<TimelineScale, 'firstYear' | 'lastYear'>, day: string): number {
  return placeOfCount(scale, dayCount(day) + 1)
}

function placeOfCount(
  { firstYear, lastYear }: Pick<TimelineScale, 'firstYear' | 'lastYear'>,
  count: number,
): number {
  const [from, to] = [dayCount(startOf(firstYear)), dayCount(startOf(lastYear + 1))]
  return (count - from) / (to - from)
}

function startOf(year: number): string {
  return `${String(year).padStart(4, '0')}-01-01`
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
