import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.mjs'

test('works are begun in their order, never more at once than there are lanes, and all are done', async () => {
  const begun = []
  const ended = []
  let most = 0
  const works = [3, 1, 1, 2, 1].map((turns, index) => async () => {
    begun.push(index)
    most = Math.max(most, begun.length - ended.length)
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
    ended.push(index)
  })
  await sideBySide(works, 2)
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(ended.toSorted()).toEqual([0, 1, 2, 3, 4])
  expect(ended[0]).toBe(1) // the short second one did not wait for the long first
  expect(most).toBe(2)
})
