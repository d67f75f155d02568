import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { trialsHref } from '@/lib/client/routes'
import { countryFilters, noCountryFilters } from '@/lib/domain/trials/map-part'
import { filtersArbitrary } from '@/lib/domain/trials/testing/request-arbitrary'
import { EMPTY_FILTERS, EMPTY_REQUEST, parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialFilters, TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import { ANONYMOUS } from '@/lib/domain/users/viewer'
import { getTrialVocabulary, listTrials, mapTrials } from '@/lib/server/trials/trial-queries'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'

let vocabulary: TrialVocabulary

beforeAll(async () => {
  await openFoundingStore()
  vocabulary = await getTrialVocabulary(ANONYMOUS)
}, 120_000)

test('each country, and the trials without one, lead to as many trials as the map says', async () => {
  const { checked, wrong } = await wrongParts(EMPTY_FILTERS)
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(15)
})

test('each country leads to as many trials as the map says, whatever is filtered', async () => {
  let checked = 0
  await fc.assert(
    fc.asyncProperty(filtersArbitrary(vocabulary, null), async (filters) => {
      const found = await wrongParts(filters)
      checked += found.checked
      expect(found.wrong).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect(checked).toBeGreaterThan(30)
}, 60_000)

test('where countries are filtered the map counts those alone, and each leads to its trials', async () => {
  const filters = { ...EMPTY_FILTERS, anyOf: { country: ['CN', 'NL', 'NOT_CAPTURED'] } }
  const { countries, missing } = await mapTrials(ANONYMOUS, filters)
  expect([...countries, ...missing].map(({ value }) => value)).toEqual(['CN', 'NL', 'NOT_CAPTURED'])
  expect((await wrongParts(filters)).wrong).toEqual([])
})

/** How many parts of a map have trials, and those whose address finds another number of them. */
async function wrongParts(filters: TrialFilters) {
  const map = await mapTrials(ANONYMOUS, filters)
  const without = map.missing.reduce((sum, { count }) => sum + count, 0)
  const parts = [
    ...[...map.countries, ...map.missing].map(({ value, count }) => ({
      part: countryFilters(filters, value),
      count,
    })),
    ...(without > 0 ? [{ part: noCountryFilters(filters, map), count: without }] : []),
  ]
  const wrong: unknown[] = []
  for (const { part, count } of parts) {
    const href = trialsHref({ ...EMPTY_REQUEST, filters: part })
    const asked = parseTrialRequest(new URL(href, 'http://localhost').searchParams, vocabulary)
    const { total } = await listTrials(ANONYMOUS, asked.request, { facets: false })
    if (total !== count || asked.problems.length > 0) wrong.push({ href, count, total })
  }
  return { checked: parts.length, wrong }
}
