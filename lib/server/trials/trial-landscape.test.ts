import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { chance } from '../../domain/shared/chance'
import { naiveFilter } from '../../domain/trials/naive-filter'
import type { NaiveTrial } from '../../domain/trials/naive-trial'
import { naiveValues } from '../../domain/trials/naive-values'
import { filtersArbitrary, searchArbitrary } from '../../domain/trials/testing/request-arbitrary'
import type { TrialFacetName, TrialVocabulary } from '../../domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '../../domain/trials/trial-vocabulary'
import { ANONYMOUS } from '../../domain/users/viewer'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { loadNaiveTrials } from './testing/naive-trials'
import { writeSyntheticTrials, writeSyntheticVocabulary } from './testing/synthetic-trials'
import { valuesWithinChosen } from './testing/within-chosen'
import { getTrialVocabulary, layOutTrials, listTrials } from './trial-queries'

let trials: NaiveTrial[]
let vocabulary: TrialVocabulary

beforeAll(async () => {
  await openTemporaryStore()
  const ids = Array.from({ length: 200 }, (_, place) => place + 1)
  await inTransaction(writeSyntheticVocabulary)
  const write = { timeoutMs: 60_000 } // on a busy machine
  const texts = await inTransaction(async (tx) => writeSyntheticTrials(tx, ids, chance(20261127)), write)
  vocabulary = await getTrialVocabulary(ANONYMOUS)
  trials = await loadNaiveTrials(new Map(texts))
}, 60_000)

test('every cell of every layer holds the trials with all its values, and their participants, follow-ups left out', async () => {
  const facet = fc.constantFrom(...TRIAL_FACET_NAMES)
  const shapes = fc.tuple(facet, facet, fc.option(facet))
  const filters = filtersArbitrary(vocabulary, searchArbitrary(['stem', 'cells', 'phase']))
  await fc.assert(
    fc.asyncProperty(filters, shapes, async (asked, [rows, columns, split]) => {
      const landscape = await layOutTrials(ANONYMOUS, asked, { rows, columns, split })
      const selected = naiveFilter(trials, asked, vocabulary)
      expect(landscape.total).toBe(selected.length)
      expect(landscape.participants.total).toBe(participantsOf(selected))
      for (const layer of landscape.layers) {
        const { value } = layer
        const inLayer = value === null || split === null ? selected : having(selected, split, value.value)
        expect(layer.total).toBe(inLayer.length)
        expect(layer.rowCounts).toEqual(countsOf(inLayer, rows, landscape.rows))
        expect(layer.columnCounts).toEqual(countsOf(inLayer, columns, landscape.columns))
        for (const [y, row] of landscape.rows.entries())
          for (const [x, column] of landscape.columns.entries()) {
            const inCell = having(having(inLayer, rows, row.value), columns, column.value)
            expect(layer.trials[y]?.[x]).toBe(inCell.length)
            expect(layer.participants[y]?.[x]).toBe(participantsOf(inCell))
            expect(layer.withNumber[y]?.[x]).toBe(numbersOf(inCell).length)
          }
      }
      const shown = landscape.layers.flatMap(({ value }) => value?.value ?? [])
      if (split !== null)
        expect(new Set(shown)).toEqual(valuesWithinChosen(selected, split, asked, vocabulary))
      expect(new Set(landscape.rows.map(({ value }) => value))).toEqual(
        valuesWithinChosen(selected, rows, asked, vocabulary),
      )
    }),
    { numRuns: 40 },
  )
})

test('a landscape of everything agrees with the totals of the list', async () => {
  const filters = { anyOf: {}, dates: {}, numbers: {} }
  const request = { filters, sort: null, page: 1, pageSize: 25, columns: null }
  const list = await listTrials(ANONYMOUS, request, { facets: true })
  const landscape = await layOutTrials(ANONYMOUS, filters, {
    rows: 'cellType',
    columns: 'phase',
    split: null,
  })
  expect(landscape).toMatchObject({
    total: list.total,
    participants: list.participants,
    followUps: list.followUps,
    dataVersion: list.dataVersion,
  })
})

function having(some: readonly NaiveTrial[], facet: TrialFacetName, value: string): NaiveTrial[] {
  return some.filter((trial) => naiveValues(trial, facet, vocabulary).includes(value))
}

function countsOf(some: readonly NaiveTrial[], facet: TrialFacetName, values: readonly { value: string }[]) {
  return values.map(({ value }) => having(some, facet, value).length)
}

function participantsOf(some: readonly NaiveTrial[]): number {
  return numbersOf(some).reduce((sum, count) => sum + count, 0)
}

function numbersOf(some: readonly NaiveTrial[]): number[] {
  return some
    .filter(({ row }) => row.studyRole?.value !== 'LONG_TERM_FOLLOW_UP')
    .flatMap(({ row }) => ('count' in row.enrollment ? [row.enrollment.count] : []))
}
