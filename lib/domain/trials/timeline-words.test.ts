import { describe, expect, it } from 'vitest'
import type { Timeline, TimelineDate } from './timeline-views'
import { sayGroupLines, sayTimelineDates, timelineRules } from './timeline-words'

const on = (text: string, type: 'ACTUAL' | 'ESTIMATED' | null): TimelineDate => ({
  ...{ text, earliest: text, latest: text, type },
})
const timeline = (changes: Partial<Timeline> = {}): Timeline => ({
  groups: [],
  lines: 9,
  page: 1,
  pageSize: 100,
  total: 9,
  withoutStart: 0,
  withoutGroup: 0,
  firstDay: null,
  lastDay: null,
  dataVersion: 1,
  dataDate: '2026-06-27',
  ...changes,
})
const trials = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `NCT${at}`,
    title: 'A trial',
    start: on('2021-05-03', null),
    completion: on('2022-05-03', null),
  }))

describe('the words of a timeline', () => {
  it('say each date as precisely as it is given and what its source says of it', () => {
    const say = (start: TimelineDate, completion: TimelineDate) =>
      sayTimelineDates({ id: '', title: '', start, completion })
    expect(say(on('2021-05-03', 'ACTUAL'), on('2024-06-30', 'ESTIMATED'))).toBe(
      'start 3 May 2021 (actual), completion 30 June 2024 (planned)',
    )
    expect(say({ ...on('2021', null), latest: '2021-12-31' }, { missing: 'NOT_CAPTURED' })).toBe(
      'start 2021, completion not captured yet',
    )
    expect(say(on('2021-05-03', null), on('2020-05-03', null))).toBe(
      'start 3 May 2021, completion 3 May 2020; the completion lies before the start, as the source gives it',
    )
  })

  it('say nothing where every trial is one line on this page', () => {
    expect(timelineRules(timeline(), { group: null })).toEqual([])
    expect(timelineRules(timeline(), { group: 'status' })).toEqual([])
  })

  it('say which lines are left to other pages, which trials stand more than once, and which not at all', () => {
    const groups = [{ value: null, depth: 0, count: 250, from: 100, trials: trials(50) }]
    const rules = timelineRules(
      timeline({ groups, lines: 150, page: 2, total: 120, withoutGroup: 3, withoutStart: 1 }),
      { group: 'cellType' },
    )
    expect(rules).toEqual([
      'Lines 101 to 150 of 150.',
      'A trial stands in each of its groups, and a branch holds what stands below it: 150 lines for 120 trials.',
      '3 trials have no value to be grouped by and no place here.',
      '1 trial has no start date: it stands last, in words.',
    ])
    expect(timelineRules(timeline({ lines: 12 }), { group: 'country' })).toEqual([
      'A trial stands in each of its groups: 12 lines for 9 trials.',
    ])
  })

  it('say how many trials a group has, and which of them stand here', () => {
    expect(sayGroupLines({ count: 1, from: 0, trials: trials(1) })).toBe('1 trial')
    expect(sayGroupLines({ count: 130, from: 100, trials: trials(30) })).toBe('130 trials, here 101 to 130')
  })
})
