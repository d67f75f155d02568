import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { NextRequest } from 'next/server'
import { beforeAll, expect, test } from 'vitest'
import { GET as cite } from './api/v1/trials/citation/route'
import { GET as chart } from './api/v1/trials/chart/route'
import { GET as crosstab } from './api/v1/trials/crosstab/route'
import { GET as exportTrials } from './api/v1/trials/export/route'
import { GET as landscape } from './api/v1/trials/landscape/route'
import { GET as map } from './api/v1/trials/map/route'
import { GET as list } from './api/v1/trials/route'
import { GET as timeline } from './api/v1/trials/timeline/route'
import { GET as feed } from './feeds/trials.atom/route'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { landscapeSchema } from '@/lib/domain/trials/landscape-views'
import { trialMapSchema } from '@/lib/domain/trials/map-views'
import { naiveCounts, naiveFilter } from '@/lib/domain/trials/naive-filter'
import type { NaiveTrial } from '@/lib/domain/trials/naive-trial'
import { naiveValues } from '@/lib/domain/trials/naive-values'
import { filtersArbitrary } from '@/lib/domain/trials/testing/request-arbitrary'
import { timelineSchema } from '@/lib/domain/trials/timeline-views'
import { trialChartSchema } from '@/lib/domain/trials/trial-chart'
import { writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialFacetName, TrialFilters, TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import { crosstabSchema, trialListSchema, type TrialList } from '@/lib/domain/trials/trial-views'
import { TRIAL_FACET_NAMES } from '@/lib/domain/trials/trial-vocabulary'
import { ANONYMOUS } from '@/lib/domain/users/viewer'
import { loadNaiveTrials } from '@/lib/server/trials/testing/naive-trials'
import { getTrialVocabulary } from '@/lib/server/trials/trial-queries'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'

/** A selection as the naive oracle finds it, beside the address that asks for it. */
interface Asked {
  filters: TrialFilters
  query: string
  selected: NaiveTrial[]
  ids: string[]
  facets: [TrialFacetName, TrialFacetName]
}

let vocabulary: TrialVocabulary
let trials: NaiveTrial[]

beforeAll(async () => {
  await openFoundingStore()
  vocabulary = await getTrialVocabulary(ANONYMOUS)
  trials = await loadNaiveTrials(new Map())
}, 120_000)

const WAYS: [string, (asked: Asked) => Promise<void>][] = [
  ['the list of the API', listAgrees],
  ['a chart of a field', facetChartAgrees],
  ['the charts of years and sizes', rangeChartsAgree],
  ['the cross-table', crosstabAgrees],
  ['the landscape', landscapeAgrees],
  ['the timeline', timelineAgrees],
  ['the map', mapAgrees],
  ['the feed', feedAgrees],
  ['the reference', referenceAgrees],
  ['the file', fileAgrees],
]

test.each(WAYS)(
  '%s holds the trials the naive reading of any filters finds, no more and no fewer',
  async (_, agrees) => {
    const sizes: number[] = []
    const facets = fc.constantFrom(...TRIAL_FACET_NAMES)
    await fc.assert(
      fc.asyncProperty(
        filtersArbitrary(vocabulary, null),
        fc.tuple(facets, facets),
        async (filters, pair) => {
          const selected = naiveFilter(trials, filters, vocabulary)
          sizes.push(selected.length)
          const ids = selected.map(({ row }) => row.id).toSorted()
          await agrees({ filters, query: writeTrialFilters(filters), selected, ids, facets: pair })
        },
      ),
      { numRuns: 40, examples: [[{ anyOf: {}, dates: {}, numbers: {} }, ['cellType', 'phaseGroup']]] },
    )
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(3) // else nothing was compared
  },
  120_000,
)

async function listAgrees({ query, ids }: Asked) {
  const { data, total } = await askList(query)
  expect(total).toBe(ids.length)
  expect(data.map(({ id }) => id).toSorted()).toEqual(ids)
}

async function facetChartAgrees({ filters, query, facets: [facet] }: Asked) {
  const { lines, trials: counted } = trialChartSchema.parse(await json(chart, `chart=${facet}`, query))
  const open = naiveFilter(trials, filters, vocabulary, facet)
  expect(counted).toBe(open.length)
  const expected = naiveCounts(open, facet, vocabulary)
  for (const { value, count } of lines) expect([value, count]).toEqual([value, expected.get(value) ?? 0])
  // an ancestor that only sums up what stands below it has no line of its own
  const left = [...expected.keys()].filter((value) => !lines.some((line) => line.value === value))
  const parents = new Set(vocabulary[facet].map(({ parent }) => parent))
  expect(left.filter((value) => !parents.has(value))).toEqual([])
}

async function rangeChartsAgree({ filters, query }: Asked) {
  for (const [name, filter] of [
    ['startYear', 'startedOn'],
    ['enrollment', 'enrollment'],
  ] as const) {
    const { lines, trials: counted } = trialChartSchema.parse(await json(chart, `chart=${name}`, query))
    const open = naiveFilter(trials, filters, vocabulary, filter)
    const missing = open.filter(({ row }) => 'missing' in row[filter]).length
    expect(counted).toBe(open.length)
    expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(open.length)
    expect(lines.find(({ isMissing }) => isMissing)?.count ?? 0).toBe(missing)
  }
}

async function crosstabAgrees({ query, selected, facets: [rows, columns] }: Asked) {
  const table = crosstabSchema.parse(await json(crosstab, `rows=${rows}&columns=${columns}`, query))
  expect(table.total).toBe(selected.length)
  for (const [y, row] of table.rows.entries())
    for (const [x, column] of table.columns.entries())
      expect(table.cells[y]?.[x]).toBe(countOf(selected, [rows, row.value], [columns, column.value]))
}

async function landscapeAgrees({ query, selected, facets: [rows, other] }: Asked) {
  const columns = other === rows ? (rows === 'route' ? 'country' : 'route') : other
  const laid = landscapeSchema.parse(await json(landscape, `rows=${rows}&columns=${columns}`, query))
  expect(laid.total).toBe(selected.length)
  for (const [y, row] of laid.rows.entries())
    for (const [x, column] of laid.columns.entries())
      expect(laid.layers[0]?.trials[y]?.[x]).toBe(
        countOf(selected, [rows, row.value], [columns, column.value]),
      )
}

async function timelineAgrees({ query, selected }: Asked) {
  const { total, lines, withoutStart } = timelineSchema.parse(await json(timeline, query))
  expect([total, lines]).toEqual([selected.length, selected.length])
  expect(withoutStart).toBe(selected.filter(({ row }) => 'missing' in row.startedOn).length)
}

async function mapAgrees({ filters, query, selected }: Asked) {
  const { total, countries, missing } = trialMapSchema.parse(await json(map, query))
  expect(total).toBe(selected.length)
  const counted = new Map([...countries, ...missing].map(({ value, count }) => [value, count]))
  const expected = naiveCounts(selected, 'country', vocabulary)
  for (const [value, count] of expected)
    if (!filters.anyOf.country || filters.anyOf.country.includes(value))
      expect([value, counted.get(value)]).toEqual([value, count])
}

async function feedAgrees({ query, ids }: Asked) {
  const atom = await (await feed(ask('', query))).text()
  const entries = [...atom.matchAll(/<id>[^<]*\/trials\/([^<]+)<\/id>/g)].map(([, id]) => id ?? '')
  expect(entries).toHaveLength(Math.min(50, ids.length))
  expect(entries.filter((id) => !ids.includes(decodeURIComponent(id)))).toEqual([])
}

async function referenceAgrees({ filters, query, ids }: Asked) {
  const [reference] = (await json(cite, 'format=csl', query)) as { title: string }[]
  const counts = { total: ids.length, atlasTotal: trials.length, dataDate: '2026-06-27' }
  expect(reference?.title).toBe(describeTrialFilters(filters, vocabulary, counts).heading)
}

async function fileAgrees({ query, ids }: Asked) {
  const csv = await (await exportTrials(ask('format=csv', query))).text()
  const [, ...rows]: string[][] = parse(csv, { bom: true })
  expect(rows.map(([id]) => id).toSorted()).toEqual(ids)
  const lines = (await (await exportTrials(ask('format=ndjson', query))).text()).split('\n').filter(Boolean)
  expect(lines).toHaveLength(ids.length)
}

async function askList(query: string): Promise<TrialList> {
  return trialListSchema.parse(await json(list, 'pageSize=500', query))
}

function countOf(selected: readonly NaiveTrial[], ...values: [TrialFacetName, string][]): number {
  return selected.filter((trial) =>
    values.every(([facet, value]) => naiveValues(trial, facet, vocabulary).includes(value)),
  ).length
}

async function json(
  route: (request: NextRequest) => Promise<Response>,
  ...parts: readonly string[]
): Promise<unknown> {
  const answer = await route(ask(...parts))
  expect(answer.status).toBe(200)
  return answer.json()
}

function ask(...parts: readonly string[]): NextRequest {
  return new NextRequest(`http://localhost:3000/?${parts.filter(Boolean).join('&')}`)
}
