import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { landscapeHref, trialsHref } from '@/lib/client/routes'
import { cellOf, layOutLandscape } from '@/lib/domain/trials/landscape-layout'
import { partFilters } from '@/lib/domain/trials/landscape-part'
import { parseLandscapeRequest } from '@/lib/domain/trials/landscape-request'
import {
  DEFAULT_LANDSCAPE,
  LANDSCAPE_MEASURES,
  type LandscapeShape,
} from '@/lib/domain/trials/landscape-shape'
import { filtersArbitrary } from '@/lib/domain/trials/testing/request-arbitrary'
import { EMPTY_FILTERS, EMPTY_REQUEST, parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialFilters, TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '@/lib/domain/trials/trial-vocabulary'
import { ANONYMOUS } from '@/lib/domain/users/viewer'
import { getTrialVocabulary, layOutTrials, listTrials } from '@/lib/server/trials/trial-queries'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'

let vocabulary: TrialVocabulary

beforeAll(async () => {
  await openFoundingStore()
  vocabulary = await getTrialVocabulary(ANONYMOUS)
}, 120_000)

test('each cell of the default landscape leads to as many trials as it says', async () => {
  expect(await wrongCells(EMPTY_FILTERS, DEFAULT_LANDSCAPE)).toEqual({ checked: 80, wrong: [] })
})

test('each cell of any landscape leads to as many trials as it says, whatever is filtered', async () => {
  const runs = fc.tuple(filtersArbitrary(vocabulary, null), shapeArbitrary())
  let checked = 0
  await fc.assert(
    fc.asyncProperty(runs, async ([filters, shape]) => {
      const found = await wrongCells(filters, shape)
      checked += found.checked
      expect(found.wrong).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect(checked).toBeGreaterThan(100)
}, 60_000)

test('each cell leads to as many trials as it says where the fields laid out are filtered themselves', async () => {
  const filters = {
    ...EMPTY_FILTERS,
    anyOf: {
      cellType: ['neural-lineage-cell', 't-cell'],
      phase: ['PHASE1', 'PHASE2'],
      country: ['JP', 'US'],
    },
  }
  const shape = { ...DEFAULT_LANDSCAPE, columns: 'phase', split: 'country' } as const
  const { checked, wrong } = await wrongCells(filters, shape)
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(3)
})

test('an address reads back as the landscape it was written for', () => {
  fc.assert(
    fc.property(filtersArbitrary(vocabulary, null), shapeArbitrary(), (filters, shape) => {
      const { searchParams } = new URL(landscapeHref(shape, filters), 'http://localhost')
      expect(parseLandscapeRequest(searchParams, vocabulary)).toEqual({ shape, filters, problems: [] })
    }),
  )
})

function shapeArbitrary(): fc.Arbitrary<LandscapeShape> {
  return fc
    .tuple(
      fc.shuffledSubarray([...TRIAL_FACET_NAMES], { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      fc.constantFrom(...LANDSCAPE_MEASURES),
    )
    .map(([[rows = 'cellType', columns = 'phaseGroup', third = 'country'], isSplit, measure]) => ({
      rows,
      columns,
      split: isSplit ? third : null,
      measure,
    }))
}

/** How many filled cells a landscape has, and those whose address finds another number of trials. */
async function wrongCells(filters: TrialFilters, shape: LandscapeShape) {
  const { rows, columns, layers } = layOutLandscape(
    await layOutTrials(ANONYMOUS, filters, shape),
    shape,
    vocabulary,
  )
  const wrong: unknown[] = []
  let checked = 0
  for (const layer of layers)
    for (const row of rows)
      for (const column of columns) {
        const { trials } = cellOf(layer, row, column)
        if (trials === 0) continue
        const part = { split: layer.value?.value, rows: row.value, columns: column.value }
        const href = trialsHref({ ...EMPTY_REQUEST, filters: partFilters(filters, shape, part) })
        const asked = parseTrialRequest(new URL(href, 'http://localhost').searchParams, vocabulary)
        const { total } = await listTrials(ANONYMOUS, asked.request, { facets: false })
        checked += 1
        if (total !== trials || asked.problems.length > 0) wrong.push({ href, trials, total })
      }
  return { checked, wrong }
}
