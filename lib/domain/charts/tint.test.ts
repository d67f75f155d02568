import { describe, expect, it } from 'vitest'
import { tintOf, tintRanges } from './tint'

describe('the tint of a cell', () => {
  it('is none for an empty cell, the lightest for one trial, the darkest for the largest', () => {
    expect([0, 1, 26].map((count) => tintOf(count, 26))).toEqual([0, 1, 5])
  })

  it('grows with the count', () => {
    const tints = Array.from({ length: 40 }, (_, count) => tintOf(count, 39))
    expect(tints).toEqual(tints.toSorted((a, b) => a - b))
  })
})

describe('the legend of tints', () => {
  it.each([1, 3, 5, 26, 60, 999])(
    'up to %d names each number once, under the tint it is drawn in',
    (most) => {
      const named = tintRanges(most).flatMap(({ tint, from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => [from + at, tint]),
      )
      expect(named).toEqual(Array.from({ length: most }, (_, at) => [at + 1, tintOf(at + 1, most)]))
    },
  )
})
