import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { chance } from '../../domain/shared/chance'
import { parsePartialDate } from '../../domain/shared/partial-date'
import { naiveFilter } from '../../domain/trials/naive-filter'
import { naiveOrder } from '../../domain/trials/naive-order'
import type { NaiveTrial } from '../../domain/trials/naive-trial'
import { naiveValues } from '../../domain/trials/naive-values'
import { filtersArbitrary, searchArbitrary } from '../../domain/trials/testing/request-arbitrary'
import { EMPTY_FILTERS, EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { TrialFacetName, TrialFilters, TrialVocabulary } from '../../domain/trials/trial-filters'
import type { Timeline } from '../../domain/trials/timeline-views'
import { PSEUDO_VALUES, TRIAL_FACET_NAMES } from '../../domain/trials/trial-vocabulary'
import { ANONYMOUS } from '../../domain/users/viewer'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { loadNaiveTrials } from './testing/naive-trials'
import { writeSyntheticTrials, writeSyntheticVocabulary } from './testing/synthetic-trials'
import { valuesWithinChosen } from './testing/within-chosen'
import { getTrialVocabulary, listTimeline } from './trial-queries'

const pageSize = 37

let trials: NaiveTrial[]
let vocabulary: TrialVocabulary

beforeAll(async () => {
  await openTemporaryStore()
  const ids = Array.from({ length: 200 }, (_, place) => place + 1)
  await inTransaction(writeSyntheticVocabulary)
  const write = { timeoutMs: 60_000 } // on a busy machine
  const texts = await inTransaction(async (tx) => writeSyntheticTrials(tx, ids, chance(20261128)), write)
  vocabulary = await getTrialVocabulary(ANONYMOUS)
  trials = await loadNaiveTrials(new Map(texts))
}, 60_000)

test('its pages hold every selected trial in each of its groups, by start, and no other', async () => {
  const groups = fc.option(fc.constantFrom(...TRIAL_FACET_NAMES), { freq: 6 })
  const filters = filtersArbitrary(vocabulary, searchArbitrary(['stem', 'cells', 'phase']))
  let lines = 0
  await fc.assert(
    fc.asyncProperty(filters, groups, async (asked, group) => {
      const selected = naiveOrder(
        naiveFilter(trials, asked, vocabulary),
        { ...EMPTY_REQUEST, filters: asked, sort: 'startedOn' },
        vocabulary,
      )
      const pages = await readPages(asked, group)
      const expected = expectedGroups(selected, group, asked)
      expect(joinGroups(pages)).toEqual(expected)
      const grouped = new Set([...expected.values()].flat())
      expect(pages[0]).toMatchObject({
        total: selected.length,
        lines: [...expected.values()].reduce((sum, ids) => sum + ids.length, 0),
        withoutStart: selected.filter(({ row }) => 'missing' in row.startedOn).length,
        withoutGroup: selected.filter(({ row }) => !grouped.has(row.id)).length,
        ...outermostDays(selected),
      })
      lines += pages[0]?.lines ?? 0
    }),
    { numRuns: 80 },
  )
  expect(lines).toBeGreaterThan(1000)
})

test('each line bears the dates of its trial, or why it has none', async () => {
  const byId = new Map(trials.map(({ row }) => [row.id, row]))
  const timeline = await listTimeline(ANONYMOUS, EMPTY_FILTERS, { group: null, page: 1, pageSize: 500 })
  const shown = timeline.groups.flatMap((group) => group.trials)
  expect(shown.length).toBeGreaterThan(50)
  for (const { id, title, start, completion } of shown) {
    const row = byId.get(id)
    expect(title).toBe(row?.title)
    expect(plain(start)).toEqual(row?.startedOn)
    expect(plain(completion)).toEqual(row?.completedOn)
  }
})

test('a page after the last has no lines and tells how many there are', async () => {
  const last = await listTimeline(ANONYMOUS, EMPTY_FILTERS, { group: 'status', page: 999, pageSize })
  expect(last.groups.flatMap((group) => group.trials)).toEqual([])
  expect(last.lines).toBeGreaterThan(pageSize)
})

function plain(date: Timeline['groups'][number]['trials'][number]['start']) {
  return 'missing' in date ? { missing: date.missing } : { text: date.text, type: date.type }
}

async function readPages(filters: TrialFilters, group: TrialFacetName | null): Promise<Timeline[]> {
  const first = await listTimeline(ANONYMOUS, filters, { group, page: 1, pageSize })
  const pages = [first]
  while (pages.length * pageSize < first.lines)
    pages.push(await listTimeline(ANONYMOUS, filters, { group, page: pages.length + 1, pageSize }))
  for (const page of pages.slice(0, -1))
    expect(page.groups.flatMap((each) => each.trials)).toHaveLength(pageSize)
  return pages
}

/** The ids of each group over all pages, in order. */
function joinGroups(pages: readonly Timeline[]): Map<string, string[]> {
  const joined = new Map<string, string[]>()
  for (const { groups } of pages)
    for (const { value, from, count, trials: shown } of groups) {
      const ids = joined.get(value?.value ?? '') ?? []
      if (shown.length > 0) expect(from).toBe(ids.length)
      ids.push(...shown.map(({ id }) => id))
      joined.set(value?.value ?? '', ids)
      expect(ids.length).toBeLessThanOrEqual(count)
    }
  return joined
}

function expectedGroups(
  selected: readonly NaiveTrial[],
  facet: TrialFacetName | null,
  asked: TrialFilters,
): Map<string, string[]> {
  const idsOf = (some: readonly NaiveTrial[]) => some.map(({ row }) => row.id)
  if (facet === null) return new Map([['', idsOf(selected)]])
  const values = [...valuesWithinChosen(selected, facet, asked, vocabulary)]
  return new Map(
    values
      .filter((value) => selected.some((trial) => states(trial, facet, value)))
      .map((value) => [
        value,
        idsOf(selected.filter((trial) => naiveValues(trial, facet, vocabulary).includes(value))),
      ]),
  )
}

/** Tells whether a trial has a value itself: one that trials have only through what stands below it has no group. */
function states({ row }: NaiveTrial, facet: TrialFacetName, value: string): boolean {
  const trees: Partial<Record<TrialFacetName, readonly { value: string }[]>> = {
    cellType: row.cellTypes,
    startingMaterial: row.startingMaterials,
    donor: row.donors,
    entity: row.entities,
  }
  const stated = trees[facet]
  return stated === undefined || PSEUDO_VALUES.has(value) || stated.some((each) => each.value === value)
}

function outermostDays(selected: readonly NaiveTrial[]) {
  const dates = selected
    .flatMap(({ row }) => [row.startedOn, row.completedOn])
    .flatMap((date) => ('text' in date ? (parsePartialDate(date.text) ?? []) : []))
  return {
    firstDay: dates.map(({ earliest }) => earliest).toSorted()[0] ?? null,
    lastDay:
      dates
        .map(({ latest }) => latest)
        .toSorted()
        .at(-1) ?? null,
  }
}
