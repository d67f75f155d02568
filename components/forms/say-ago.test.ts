import { expect, test } from 'vitest'
import { sayAgo } from './say-ago'

const at = '2026-11-27T10:00:00.000Z'
const now = Date.parse(at)

test.each([
  [0, 'just now'],
  [-3_000, 'just now'],
  [12_000, '12 seconds ago'],
  [60_000, '1 minute ago'],
  [7_300_000, '2 hours ago'],
  [90_000_000, '1 day ago'],
])('%d milliseconds later it was %s', (later, words) => {
  expect(sayAgo(at, now + later)).toBe(words)
})
