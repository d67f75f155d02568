import { endOfDay, placeOfDay, type TimelineScale } from './timeline-scale'
import type { TimelineDate, TimelineTrial } from './timeline-views'

/** A stretch of a scale, both ends as shares of its length. */
export interface Stretch {
  from: number
  to: number
}

/** What a source says of a date: that it has come, that it is planned, or neither. */
export type DateStanding = 'actual' | 'planned' | 'unstated'

/** A date on a scale: its day, or the month or year it lies in. */
export interface DateMark extends Stretch {
  standing: DateStanding
  isSpan: boolean // not known to the day
}

/**
 * A trial on a scale. `body` lies between what the two dates may mean and is null where they touch; the bar is open
 * where there is no completion.
 */
export interface TimelineBar {
  start: DateMark
  completion: DateMark | null
  body: Stretch | null
  standing: DateStanding // of the whole: planned as soon as one date is, actual only where both are
}

/** Lays a trial out on a scale; null without a start. */
export function timelineBar({ start, completion }: TimelineTrial, scale: TimelineScale): TimelineBar | null {
  const from = dateMark(start, scale)
  if (from === null) return null
  const to = dateMark(completion, scale)
  const standings = [from, ...(to ? [to] : [])].map((mark) => mark.standing)
  return {
    start: from,
    completion: to,
    body: to && bodyBetween(from, to),
    standing: standings.includes('planned')
      ? 'planned'
      : standings.every((standing) => standing === 'actual')
        ? 'actual'
        : 'unstated',
  }
}

/** Tells whether a source puts the completion of a trial before its start, whatever days both may mean. */
export function isReversed({ start, completion }: TimelineTrial): boolean {
  return 'text' in start && 'text' in completion && completion.latest < start.earliest
}

function dateMark(date: TimelineDate, scale: TimelineScale): DateMark | null {
  if ('missing' in date) return null
  return {
    from: placeOfDay(scale, date.earliest),
    to: endOfDay(scale, date.latest),
    isSpan: date.earliest !== date.latest,
    standing: standingOf(date.type),
  }
}

/** A date known to the day belongs to the body; of a span only what lies beyond it does. */
function bodyBetween(start: DateMark, completion: DateMark): Stretch | null {
  const from = start.isSpan ? start.to : start.from
  const to = completion.isSpan ? completion.from : completion.to
  return from < to ? { from, to } : null
}

/** What a source says of a date, by its type. */
export function standingOf(type: 'ACTUAL' | 'ESTIMATED' | null): DateStanding {
  if (type === null) return 'unstated'
  return type === 'ACTUAL' ? 'actual' : 'planned'
}
