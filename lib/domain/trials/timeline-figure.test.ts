import { expect, test } from 'vitest'
import { timelineFigure } from './timeline-figure'
import { timelineScale } from './timeline-scale'
import type { Timeline, TimelineDate } from './timeline-views'

const hostile = '<script>alert("1")</script>\u0000 & </text> ]]>'
const on = (earliest: string, latest: string, type: 'ACTUAL' | 'ESTIMATED' | null): TimelineDate => ({
  ...{ text: earliest, earliest, latest, type },
})

const timeline: Timeline = {
  groups: [
    {
      value: { value: 'x', label: hostile },
      depth: 1,
      count: 130,
      from: 0,
      trials: [
        {
          id: 'NCT1',
          title: hostile,
          start: on('2021-01-01', '2021-12-31', 'ACTUAL'),
          completion: on('2024-05-01', '2024-05-31', 'ESTIMATED'),
        },
        {
          id: 'NCT2',
          title: 'Open',
          start: on('2022-02-02', '2022-02-02', null),
          completion: { missing: 'NOT_REPORTED' },
        },
        {
          id: 'NCT3',
          title: 'None',
          start: { missing: 'NOT_CAPTURED' },
          completion: { missing: 'NOT_CAPTURED' },
        },
      ],
    },
    { value: { value: 'y', label: 'Elsewhere' }, depth: 0, count: 4, from: 0, trials: [] },
  ],
  lines: 134,
  page: 1,
  pageSize: 100,
  total: 134,
  withoutStart: 1,
  withoutGroup: 0,
  firstDay: '2021-01-01',
  lastDay: '2024-05-31',
  dataVersion: 4,
  dataDate: '2026-06-27',
}
const drawn = timelineFigure(
  { timeline, shape: { group: 'status', page: 1 }, scale: timelineScale(timeline, '2026-11-27') },
  { heading: hostile, address: 'http://localhost/timeline?group=status&phase=PHASE1' },
)

test('a drawn timeline holds every text as text, whatever it is made of', () => {
  const elements = [...drawn.matchAll(/<\/?(\w+)/g)].map(([, name]) => name)
  expect(new Set(elements)).toEqual(new Set(['svg', 'title', 'rect', 'text', 'line', 'circle', 'path']))
  expect(drawn.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&')
  expect(drawn).not.toContain('\u0000')
  expect(drawn).toContain('&lt;script&gt;alert("1")&lt;/script&gt;')
  expect(drawn.match(/<text/g)).toHaveLength(drawn.match(/<\/text>/g)?.length ?? -1)
  expect(drawn).not.toMatch(/href|\sstyle=|@import|url\(|on\w+=|NaN|undefined/)
})

test('a drawn timeline says what it leaves out, as of when it holds, and where it stands', () => {
  expect(drawn).toMatch(/130 trials, here 1 to 3</)
  expect(drawn).not.toContain('Elsewhere')
  expect(drawn).toContain('data as of 27 June 2026, version 4.')
  expect(drawn).toContain('http://localhost/timeline?group=status&amp;phase=PHASE1')
  expect(drawn).toContain('start not captured yet, completion not captured yet')
})

test('a drawn timeline tells planned, actual, open and uncertain dates apart without colour', () => {
  expect(drawn.match(/stroke-dasharray="3 2"/g)).toHaveLength(1) // the one bar, its completion planned
  expect(drawn.match(/<path /g)).toHaveLength(1) // the open end
  expect(drawn.match(/<rect /g)).toHaveLength(3) // the ground, a year and a month
  expect(drawn.match(/<circle /g)).toHaveLength(2) // one full, one hollow; a date nobody spoke of has a stroke
})
