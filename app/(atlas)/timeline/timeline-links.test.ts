import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { timelineHref, trialsHref } from '@/lib/client/routes'
import { filtersArbitrary } from '@/lib/domain/trials/testing/request-arbitrary'
import { groupFilters } from '@/lib/domain/trials/timeline-part'
import { parseTimelineRequest } from '@/lib/domain/trials/timeline-request'
import type { TimelineShape } from '@/lib/domain/trials/timeline-shape'
import { EMPTY_FILTERS, EMPTY_REQUEST, parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialFacetName, TrialFilters, TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '@/lib/domain/trials/trial-vocabulary'
import { ANONYMOUS } from '@/lib/domain/users/viewer'
import { getTrialVocabulary, listTimeline, listTrials } from '@/lib/server/trials/trial-queries'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'

let vocabulary: TrialVocabulary

beforeAll(async () => {
  await openFoundingStore()
  vocabulary = await getTrialVocabulary(ANONYMOUS)
}, 120_000)

test('each group of each field leads to exactly the trials that stand in it', async () => {
  for (const group of TRIAL_FACET_NAMES) {
    const { checked, wrong } = await wrongGroups(EMPTY_FILTERS, group)
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(0)
  }
})

test('each group leads to exactly its trials, whatever is filtered', async () => {
  const runs = fc.tuple(filtersArbitrary(vocabulary, null), fc.constantFrom(...TRIAL_FACET_NAMES))
  let checked = 0
  await fc.assert(
    fc.asyncProperty(runs, async ([filters, group]) => {
      const found = await wrongGroups(filters, group)
      checked += found.checked
      expect(found.wrong).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect(checked).toBeGreaterThan(30)
}, 60_000)

test('each group leads to exactly its trials where its own field is filtered', async () => {
  const anyOf = { cellType: ['neural-lineage-cell', 't-cell'], country: ['JP', 'US'] }
  for (const group of ['cellType', 'country'] as const) {
    const { checked, wrong } = await wrongGroups({ ...EMPTY_FILTERS, anyOf }, group)
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(1)
  }
})

test('an address reads back as the timeline it was written for', () => {
  const shapes: fc.Arbitrary<TimelineShape> = fc.record({
    group: fc.option(fc.constantFrom(...TRIAL_FACET_NAMES)),
    page: fc.integer({ min: 1, max: 999_999 }),
  })
  fc.assert(
    fc.property(filtersArbitrary(vocabulary, null), shapes, (filters, shape) => {
      const { searchParams } = new URL(timelineHref(shape, filters), 'http://localhost')
      expect(parseTimelineRequest(searchParams, vocabulary)).toEqual({ shape, filters, problems: [] })
    }),
  )
})

/** How many groups a timeline has, and those whose address finds other trials. */
async function wrongGroups(filters: TrialFilters, group: TrialFacetName) {
  const shape = { group, page: 1, pageSize: 10_000 }
  const { groups } = await listTimeline(ANONYMOUS, filters, shape)
  const wrong: unknown[] = []
  for (const each of groups) {
    const part = groupFilters(filters, shape, each)
    const href = trialsHref({ ...EMPTY_REQUEST, filters: part, pageSize: 500, sort: 'startedOn' })
    const asked = parseTrialRequest(new URL(href, 'http://localhost').searchParams, vocabulary)
    const { data } = await listTrials(ANONYMOUS, asked.request, { facets: false })
    const [found, shown] = [data, each.trials].map((trials) => trials.map(({ id }) => id).join())
    if (found !== shown || asked.problems.length > 0) wrong.push({ href, found, shown })
  }
  return { checked: groups.length, wrong }
}
