import { expect, test } from 'vitest'
import { thinArcs } from './thin-arcs'

test('points too near to the one before are left out, and what is left leads to the same ends', () => {
  const arc = [
    [100, 100],
    [1, 0],
    [1, 0],
    [10, 0],
    [0, 1],
  ]
  expect(thinArcs([arc], [0.1, 0.1], 1)).toEqual([
    [
      [100, 100],
      [12, 0],
      [0, 1],
    ],
  ])
})

test('an arc whose points all lie far enough apart stays as it is', () => {
  const arc = [
    [0, 0],
    [5, 5],
    [-5, 5],
  ]
  expect(thinArcs([arc], [1, 1], 2)).toEqual([arc])
})
