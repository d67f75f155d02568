import { describe, expect, it } from 'vitest'
import { tintOf } from './tint'

describe('the tint of a cell', () => {
  it('is none for an empty cell, the lightest for one trial, the darkest for the largest', () => {
    expect([0, 1, 26].map((count) => tintOf(count, 26))).toEqual([0, 1, 5])
  })

  it('grows with the count', () => {
    const tints = Array.from({ length: 40 }, (_, count) => tintOf(count, 39))
    expect(tints).toEqual(tints.toSorted((a, b) => a - b))
  })
})
