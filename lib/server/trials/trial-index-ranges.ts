import { parsePartialDate } from '../../domain/shared/partial-date'
import type { TrialDateRangeName, TrialNumberRangeName } from '../../domain/trials/trial-filters'
import type { IndexSourceRow } from './trial-index-source'

export type TrialRangeName = TrialDateRangeName | TrialNumberRangeName
export type IndexRangeName = TrialRangeName | 'lastUpdatePostedOn'

/** What a missing range is stored as: no comparison with it is true. */
const MISSING = NaN

/** The ranges of a trial: name, lowest and highest number its value may mean. */
export function readRanges(row: IndexSourceRow): [name: IndexRangeName, low: number, high: number][] {
  return [
    ['startedOn', day(row.startEarliest), day(row.startLatest)],
    ['completedOn', day(row.completionEarliest), day(row.completionLatest)],
    ['enrollment', row.enrollmentCount ?? MISSING, row.enrollmentCount ?? MISSING],
    ['window', ...windowDays(row.windowMinimumDays, row.windowMaximumDays)],
    ['lastUpdatePostedOn', day(row.lastUpdatePostedOn), day(row.lastUpdatePostedOn)],
  ]
}

/** A date as a number that sorts like it, 20261123; the parts a partial date lacks are 0. */
export function dayNumber(text: string): number {
  return number(text, 0, 4) * 10_000 + number(text, 5, 7) * 100 + number(text, 8, 10)
}

/** The digits of a text from one place up to another; 0 where it is shorter. */
function number(text: string, from: number, to: number): number {
  let sum = 0
  for (let place = from; place < to && place < text.length; place++)
    sum = sum * 10 + text.charCodeAt(place) - 48
  return sum
}

/** The text of `dayNumber`, as precise as it was. */
export function dayText(day: number): string {
  const digits = String(day).padStart(8, '0')
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '00').join('-')
}

function day(text: string | null): number {
  return text === null ? MISSING : dayNumber(text)
}

/** An end that is not stated is open: "within 7 days" begins at the event or before. */
function windowDays(minimum: number | null, maximum: number | null): [number, number] {
  if (minimum === null && maximum === null) return [MISSING, MISSING]
  return [minimum ?? -Infinity, maximum ?? Infinity]
}

/** The first day a filter's partial date may mean, as `dayNumber`; everything before it when absent. */
export function firstDay(text: string | undefined): number {
  const date = text === undefined ? null : parsePartialDate(text)
  return date === null ? -Infinity : dayNumber(date.earliest)
}

/** The last day a filter's partial date may mean, as `dayNumber`; everything after it when absent. */
export function lastDay(text: string | undefined): number {
  const date = text === undefined ? null : parsePartialDate(text)
  return date === null ? Infinity : dayNumber(date.latest)
}
