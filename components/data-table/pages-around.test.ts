import { describe, expect, it } from 'vitest'
import { pagesAround } from './pages-around'

describe('the pages offered', () => {
  it('are all of a few', () => {
    expect(pagesAround(1, 3)).toEqual([1, 2, 3])
    expect(pagesAround(2, 4)).toEqual([1, 2, 3, 4])
  })

  it('are the ends and the neighbours of many, a gap of one filled in', () => {
    expect(pagesAround(1, 20)).toEqual([1, 2, null, 20])
    expect(pagesAround(10, 20)).toEqual([1, null, 9, 10, 11, null, 20])
    expect(pagesAround(4, 20)).toEqual([1, 2, 3, 4, 5, null, 20])
    expect(pagesAround(20, 20)).toEqual([1, null, 19, 20])
  })

  it('hold only pages that exist, also when the present one does not', () => {
    expect(pagesAround(9, 2)).toEqual([1, 2])
  })
})
