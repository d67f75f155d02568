import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { chance } from '../../domain/shared/chance'
import { countryFilters, noCountryFilters } from '../../domain/trials/map-part'
import { naiveFilter } from '../../domain/trials/naive-filter'
import type { NaiveTrial } from '../../domain/trials/naive-trial'
import { naiveValues } from '../../domain/trials/naive-values'
import { filtersArbitrary, searchArbitrary } from '../../domain/trials/testing/request-arbitrary'
import { EMPTY_FILTERS } from '../../domain/trials/trial-filter-codec'
import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import { ANONYMOUS } from '../../domain/users/viewer'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { loadNaiveTrials } from './testing/naive-trials'
import { writeSyntheticTrials, writeSyntheticVocabulary } from './testing/synthetic-trials'
import { valuesWithinChosen } from './testing/within-chosen'
import { getTrialVocabulary, mapTrials } from './trial-queries'

let trials: NaiveTrial[]
let vocabulary: TrialVocabulary

beforeAll(async () => {
  await openTemporaryStore()
  const ids = Array.from({ length: 200 }, (_, place) => place + 1)
  await inTransaction(writeSyntheticVocabulary)
  const write = { timeoutMs: 60_000 } // on a busy machine
  const texts = await inTransaction(async (tx) => writeSyntheticTrials(tx, ids, chance(20261129)), write)
  vocabulary = await getTrialVocabulary(ANONYMOUS)
  trials = await loadNaiveTrials(new Map(texts))
}, 60_000)

test('every number of a map is that of the oracle, and of the selection its link leads to', async () => {
  // Half of the filters choose among the countries the trials have, which those of any vocabulary hardly ever do.
  const country = fc.option(
    fc.subarray(['CN', 'KR', 'NOT_CAPTURED', 'NOT_REPORTED', 'US'], { minLength: 1 }),
    {
      freq: 1,
    },
  )
  const filters = fc
    .tuple(filtersArbitrary(vocabulary, searchArbitrary(['stem', 'cells', 'phase'])), country)
    .map(([any, chosen]) => (chosen ? { ...any, anyOf: { ...any.anyOf, country: chosen } } : any))
  let counted = 0
  await fc.assert(
    fc.asyncProperty(filters, async (asked) => {
      const map = await mapTrials(ANONYMOUS, asked)
      const selected = naiveFilter(trials, asked, vocabulary)
      const having = (value: string) =>
        selected.filter((trial) => naiveValues(trial, 'country', vocabulary).includes(value))
      const shown = [...map.countries, ...map.missing]
      expect(new Set(shown.map(({ value }) => value))).toEqual(
        valuesWithinChosen(selected, 'country', asked, vocabulary),
      )
      for (const { value, count } of shown) {
        expect(count).toBe(having(value).length)
        expect(count).toBe(naiveFilter(trials, countryFilters(asked, value), vocabulary).length)
      }
      for (const { value, firstOnly } of map.countries)
        expect(firstOnly).toBe(having(value).filter(({ row }) => !row.countriesComplete).length)
      expect(map.total).toBe(selected.length)
      expect(map.firstOnly).toBe(
        selected.filter(({ row }) => row.countries.length > 0 && !row.countriesComplete).length,
      )
      const without = map.missing.reduce((sum, { count }) => sum + count, 0)
      if (without > 0)
        expect(naiveFilter(trials, noCountryFilters(asked, map), vocabulary)).toHaveLength(without)
      counted += shown.length
    }),
    { numRuns: 80 },
  )
  expect(counted).toBeGreaterThan(100)
})

test('sites within a kilometre are one place; those without coordinates, or nowhere on earth, are only counted', async () => {
  const [one, other] = trials.filter(({ row }) => row.scope === 'in')
  await inTransaction((tx) =>
    tx.trialSite.createMany({
      data: [
        {
          id: 'a',
          trialId: one?.id ?? 0,
          position: 0,
          city: 'Kobe',
          country: 'JP',
          latitude: 34.6913,
          longitude: 135.183,
        },
        {
          id: 'b',
          trialId: one?.id ?? 0,
          position: 1,
          city: 'Kobe',
          country: 'JP',
          latitude: 34.6914,
          longitude: 135.1828,
        },
        {
          id: 'c',
          trialId: other?.id ?? 0,
          position: 0,
          city: 'Kobe',
          country: 'JP',
          latitude: 34.69,
          longitude: 135.18,
        },
        {
          id: 'd',
          trialId: other?.id ?? 0,
          position: 1,
          city: 'Apia',
          country: 'WS',
          latitude: -13.83,
          longitude: -171.77,
        },
        { id: 'e', trialId: other?.id ?? 0, position: 2, city: 'Lima', country: 'PE' },
        {
          id: 'f',
          trialId: other?.id ?? 0,
          position: 3,
          city: 'Lost',
          country: 'PE',
          latitude: 934,
          longitude: 0,
        },
      ],
    }),
  )
  const { sites } = await mapTrials(ANONYMOUS, EMPTY_FILTERS)
  expect(sites).toEqual({
    places: [
      { latitude: 34.69, longitude: 135.18, city: 'Kobe', country: 'JP', sites: 3, trials: 2 },
      { latitude: -13.83, longitude: -171.77, city: 'Apia', country: 'WS', sites: 1, trials: 1 },
    ],
    withCoordinates: 4,
    withoutCoordinates: 2,
    isTooMany: false,
  })
})
