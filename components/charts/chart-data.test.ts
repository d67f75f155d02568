import { describe, expect, it } from 'vitest'
import { sayShare } from './chart-data'

describe('a share in words', () => {
  it('never rounds something to nothing or to everything', () => {
    expect(sayShare(1, 1000)).toBe('under 1 %')
    expect(sayShare(999, 1000)).toBe('over 99 %')
    expect(sayShare(0, 1000)).toBe('0 %')
    expect(sayShare(5, 5)).toBe('100 %')
    expect(sayShare(0, 0)).toBe('0 %')
  })
})
