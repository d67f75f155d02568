import { MISSING_LABELS } from '../shared/missing'
import { lowerFirst, sayCount, sayDate, sayNumber } from '../shared/words'
import { isReversed, standingOf } from './timeline-bar'
import type { TimelineShape } from './timeline-shape'
import type { Timeline, TimelineDate, TimelineGroup, TimelineTrial } from './timeline-views'
import { TRIAL_FILTERS } from './trial-filters'

/** A date with what its source says of it: "3 May 2021 (actual)", "2024 (planned)", "not captured yet". */
export function sayTimelineDate(date: TimelineDate): string {
  if ('missing' in date) return MISSING_LABELS[date.missing]
  const standing = standingOf(date.type)
  return standing === 'unstated' ? sayDate(date.text) : `${sayDate(date.text)} (${standing})`
}

/** Both dates of a trial in words. */
export function sayTimelineDates(trial: TimelineTrial): string {
  const dates = `start ${sayTimelineDate(trial.start)}, completion ${sayTimelineDate(trial.completion)}`
  return isReversed(trial) ? `${dates}; the completion lies before the start, as the source gives it` : dates
}

/** What a timeline is: "Trials by start", "Trials by start, grouped by status". */
export function sayTimeline({ group }: Pick<TimelineShape, 'group'>): string {
  return group === null
    ? 'Trials by start'
    : `Trials by start, grouped by ${lowerFirst(TRIAL_FILTERS[group].label)}`
}

/** How many trials a group has, and which of them stand on this page where it does not hold them all. */
export function sayGroupLines({
  count,
  from,
  trials,
}: Pick<TimelineGroup, 'count' | 'from' | 'trials'>): string {
  const all = sayCount(count, 'trial', 'trials')
  return trials.length === count ? all : `${all}, here ${from + 1} to ${from + trials.length}`
}

/** Which lines stand on this page, and what else a reader must know to count them; a sentence each. */
export function timelineRules(timeline: Timeline, { group }: Pick<TimelineShape, 'group'>): string[] {
  const { lines, total, withoutStart, withoutGroup } = timeline
  const [first, last] = shownLines(timeline)
  const trials = sayCount(total, 'trial', 'trials')
  const isSeveral = group !== null && lines > total - withoutGroup
  const hasBranches = group !== null && 'isTree' in TRIAL_FILTERS[group]
  return [
    lines > timeline.pageSize && `Lines ${sayNumber(first)} to ${sayNumber(last)} of ${sayNumber(lines)}.`,
    isSeveral &&
      `A trial stands in each of its groups${hasBranches ? ', and a branch holds what stands below it' : ''}: ` +
        `${sayNumber(lines)} lines for ${trials}.`,
    withoutGroup > 0 && sayWithoutGroup(withoutGroup, group),
    withoutStart > 0 &&
      `${sayCount(withoutStart, 'trial has no start date: it stands', 'trials have no start date: they stand')} last, in words.`,
  ].filter((rule) => rule !== false)
}

/** The numbers of the first and the last line of this page, from 1. */
function shownLines({ page, pageSize, groups }: Timeline): [first: number, last: number] {
  const before = (page - 1) * pageSize
  return [before + 1, before + groups.reduce((sum, { trials }) => sum + trials.length, 0)]
}

function sayWithoutGroup(count: number, group: TimelineShape['group']): string {
  const trials = sayCount(count, 'trial has', 'trials have')
  if (group === 'disagreement')
    return `${sayCount(count, 'trial, whose sources agree, has', 'trials, whose sources agree, have')} no place here.`
  return `${trials} no value to be grouped by and no place here.`
}
