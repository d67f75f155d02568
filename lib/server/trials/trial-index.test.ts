import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { failedFilters, naiveCounts, naiveFilter } from '../../domain/trials/naive-filter'
import type { NaiveTrial } from '../../domain/trials/naive-trial'
import { naiveOrder } from '../../domain/trials/naive-order'
import { naiveValues } from '../../domain/trials/naive-values'
import {
  filtersArbitrary,
  requestArbitrary,
  searchArbitrary,
} from '../../domain/trials/testing/request-arbitrary'
import { chance } from '../../domain/shared/chance'
import { ENROLLMENT_BINS } from '../../domain/trials/enrollment-bins'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { TrialFacetName, TrialFilters, TrialVocabulary } from '../../domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '../../domain/trials/trial-vocabulary'
import { ANONYMOUS } from '../../domain/users/viewer'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { loadNaiveTrials } from './testing/naive-trials'
import { writeSyntheticTrials, writeSyntheticVocabulary } from './testing/synthetic-trials'
import { crosstabTrials, getTrialVocabulary, listTrials } from './trial-queries'

const size = 240
const words = [
  'stem',
  'iEPCs',
  'GD-iExo-003',
  'cells',
  'Étude',
  'phase 1/2a',
  'TEST',
  'ALF201',
  'stroke',
  'zürich',
]
const texts = new Map<number, readonly string[]>()
const random = chance(20261123)
let trials: NaiveTrial[]
let vocabulary: TrialVocabulary

beforeAll(async () => {
  await openTemporaryStore()
  await inTransaction(writeSyntheticVocabulary)
  await change(Array.from({ length: size }, (_, place) => place + 1))
  await loadOracle()
}, 60_000)

describe('the index answers as the naive filter does', () => {
  test('rows, their order, page and total', async () => {
    await holdsForAnyRequest()
  })

  test('the counts of every facet, each without its own choice', async () => {
    await facetsHoldForAnyFilters(60)
  })

  test('what a range hides for want of a value, and what dropping one filter would bring', async () => {
    await fc.assert(
      fc.asyncProperty(filtersArbitrary(vocabulary, searchArbitrary(words)), async (filters) => {
        const list = await listTrials(ANONYMOUS, { ...EMPTY_REQUEST, filters }, { facets: true })
        for (const [name, total] of Object.entries(list.totalWithout ?? {}))
          expect(total).toBe(
            trials.filter((trial) =>
              failedFilters(trial, filters, vocabulary).every((failed) => failed === name),
            ).length,
          )
        for (const [name, hidden] of Object.entries(list.hiddenForWantOfValue ?? {}))
          expect(hidden).toBe(
            trials.filter(
              (trial) => failedFilters(trial, filters, vocabulary).join() === name && isMissing(trial, name),
            ).length,
          )
        const ranges = [...Object.keys(filters.dates), ...Object.keys(filters.numbers)]
        expect(Object.keys(list.hiddenForWantOfValue ?? {}).toSorted()).toEqual(ranges.toSorted())
      }),
      { numRuns: 60 },
    )
  })

  test('starts per year and participants by size, each without its own range', async () => {
    await fc.assert(
      fc.asyncProperty(filtersArbitrary(vocabulary, searchArbitrary(words)), async (filters) => {
        const list = await listTrials(ANONYMOUS, { ...EMPTY_REQUEST, filters }, { facets: true })
        const open = (name: string) => (trial: NaiveTrial) =>
          failedFilters(trial, filters, vocabulary).every((failed) => failed === name)
        const sizes = trials.filter(open('enrollment')).map(({ row: { enrollment } }) => {
          if ('missing' in enrollment) return 'NOT_CAPTURED'
          const { count } = enrollment
          return (
            ENROLLMENT_BINS.find(({ min, max }) => count >= min && count <= (max ?? Infinity))?.value ?? ''
          )
        })
        const years = trials
          .filter(open('startedOn'))
          .map(({ row: { startedOn } }) =>
            'missing' in startedOn ? 'NOT_CAPTURED' : startedOn.text.slice(0, 4),
          )
        expect(countsOf(list.enrollmentBins)).toEqual(tally(sizes))
        expect(countsOf(list.startsPerYear)).toEqual(tally(years))
      }),
      { numRuns: 60 },
    )
  })

  test('cross-tables: every cell is the total of the selection with both values chosen', async () => {
    const facets = fc.constantFrom(...TRIAL_FACET_NAMES)
    await fc.assert(
      fc.asyncProperty(
        filtersArbitrary(vocabulary, searchArbitrary(words)),
        facets,
        facets,
        async (filters, rows, columns) => {
          const table = await crosstabTrials(ANONYMOUS, filters, rows, columns)
          const selected = naiveFilter(trials, filters, vocabulary)
          expect(table.total).toBe(selected.length)
          for (const [y, row] of table.rows.entries()) {
            expect(row.count).toBe(selected.filter((trial) => has(trial, rows, row.value)).length)
            for (const [x, column] of table.columns.entries())
              expect(table.cells[y]?.[x]).toBe(
                selected.filter((trial) => has(trial, rows, row.value) && has(trial, columns, column.value))
                  .length,
              )
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('and still does after any trials changed, came or went', async () => {
    for (const round of [1, 2, 3]) {
      await change(Array.from({ length: 12 }, () => 1 + Math.floor(random() * (size + round * 5))))
      await loadOracle()
      await facetsHold(EMPTY_REQUEST.filters) // counts that were kept current
      await facetsHoldForAnyFilters(10)
      await holdsForAnyRequest()
    }
  })
})

async function facetsHoldForAnyFilters(numRuns: number): Promise<void> {
  await fc.assert(fc.asyncProperty(filtersArbitrary(vocabulary, searchArbitrary(words)), facetsHold), {
    numRuns,
  })
}

async function facetsHold(filters: TrialFilters): Promise<void> {
  const { facets } = await listTrials(ANONYMOUS, { ...EMPTY_REQUEST, filters }, { facets: true })
  for (const facet of TRIAL_FACET_NAMES) {
    const expected = naiveCounts(naiveFilter(trials, filters, vocabulary, facet), facet, vocabulary)
    const counted = (facets?.[facet] ?? []).filter(({ count }) => count > 0)
    expect(new Map(counted.map(({ value, count }) => [value, count]))).toEqual(expected)
  }
}

async function holdsForAnyRequest(): Promise<void> {
  await fc.assert(
    fc.asyncProperty(requestArbitrary(vocabulary, searchArbitrary(words)), async (asked) => {
      const request = { ...asked, page: 1 + (asked.page % 3), pageSize: 1 + (asked.pageSize % 40) }
      const expected = naiveOrder(naiveFilter(trials, request.filters, vocabulary), request, vocabulary)
      const list = await listTrials(ANONYMOUS, request, { facets: false })
      const start = (request.page - 1) * request.pageSize
      expect(list.total).toBe(expected.length)
      expect(list.data.map(({ id }) => id)).toEqual(
        expected.slice(start, start + request.pageSize).map(({ row }) => row.id),
      )
    }),
    { numRuns: 150 },
  )
}

async function change(ids: readonly number[]): Promise<void> {
  const written = await inTransaction((tx) => writeSyntheticTrials(tx, [...new Set(ids)], random))
  for (const [id, columns] of written) texts.set(id, columns)
}

async function loadOracle(): Promise<void> {
  trials = await loadNaiveTrials(texts)
  vocabulary = await getTrialVocabulary(ANONYMOUS)
}

function has(trial: NaiveTrial, facet: TrialFacetName, value: string): boolean {
  return naiveValues(trial, facet, vocabulary).includes(value)
}

function countsOf(counts: readonly { value: string; count: number }[] = []): Map<string, number> {
  return new Map(counts.map(({ value, count }) => [value, count]))
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function isMissing({ row, window }: NaiveTrial, name: string): boolean {
  if (name === 'window') return window.minimum === null && window.maximum === null
  if (name === 'enrollment') return 'missing' in row.enrollment
  return 'missing' in (name === 'startedOn' ? row.startedOn : row.completedOn)
}
