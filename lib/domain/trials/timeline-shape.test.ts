import { describe, expect, it } from 'vitest'
import { DEFAULT_TIMELINE, parseTimelineShape, writeTimelineShape } from './timeline-shape'
import { TRIAL_FACET_NAMES } from './trial-vocabulary'

const read = (query: string) => parseTimelineShape(new URLSearchParams(query))

describe('the shape of a timeline', () => {
  it('has one spelling for each, which is read back', () => {
    for (const group of [null, ...TRIAL_FACET_NAMES])
      for (const page of [1, 2, 999_999])
        expect(read(writeTimelineShape({ group, page }))).toEqual({ shape: { group, page }, problems: [] })
  })

  it('is the default without parameters, and the default has none', () => {
    expect(read('')).toEqual({ shape: DEFAULT_TIMELINE, problems: [] })
    expect(read('group=&page=')).toEqual({ shape: DEFAULT_TIMELINE, problems: [] })
    expect(writeTimelineShape(DEFAULT_TIMELINE)).toBe('')
  })

  it.each([
    ['group=colour', 'group'],
    ['group=startedOn', 'group'],
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=99999999', 'page'],
    ['page=two', 'page'],
  ])('%s is told by name, and the default stands in its place', (query, parameter) => {
    const { shape, problems } = read(query)
    expect(problems.map((problem) => problem.parameter)).toEqual([parameter])
    expect(shape).toEqual(DEFAULT_TIMELINE)
  })
})
