import { expect, test } from 'vitest'
import { RoundedOutline } from './rounded-outline'

function drawn(...rings: [number, number][][]): string {
  const outline = new RoundedOutline()
  for (const ring of rings) {
    for (const [at, [x, y]] of ring.entries())
      if (at === 0) outline.moveTo(x, y)
      else outline.lineTo(x, y)
    outline.closePath()
  }
  return outline.path()
}

test('an outline is a first point and whole steps, without the way back', () => {
  expect(drawn([[10, 10], [20.4, 10.2], [20, 5], [10, 10]])).toBe('M10 10l10 0 0-5z') // prettier-ignore
})

test('points that fall together are one, and rings that nobody would see are none', () => {
  expect(drawn([[1, 1], [1.2, 1.3], [5, 1], [5, 5], [1, 1.1]])).toBe('M1 1l4 0 0 4z') // prettier-ignore
  expect(drawn([[1, 1], [1.2, 1], [2, 1]], [[7, 7], [7.1, 7], [7, 7.2]])).toBe('') // prettier-ignore
})
