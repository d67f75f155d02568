import { describe, expect, it } from 'vitest'
import { sayShare, tintOf } from './chart-data'

describe('a share in words', () => {
  it('never rounds something to nothing or to everything', () => {
    expect(sayShare(1, 1000)).toBe('under 1 %')
    expect(sayShare(999, 1000)).toBe('over 99 %')
    expect(sayShare(0, 1000)).toBe('0 %')
    expect(sayShare(5, 5)).toBe('100 %')
    expect(sayShare(0, 0)).toBe('0 %')
  })
})

describe('the tint of a cell', () => {
  it('is none for an empty cell, the lightest for one trial, the darkest for the largest', () => {
    expect([0, 1, 26].map((count) => tintOf(count, 26))).toEqual([0, 1, 5])
  })

  it('grows with the count', () => {
    const tints = Array.from({ length: 40 }, (_, count) => tintOf(count, 39))
    expect(tints).toEqual(tints.toSorted((a, b) => a - b))
  })
})
