import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { naiveCounts, naiveFilter } from '../../domain/trials/naive-filter'
import type { NaiveTrial } from '../../domain/trials/naive-trial'
import { naiveOrder } from '../../domain/trials/naive-order'
import { filtersArbitrary, requestArbitrary } from '../../domain/trials/testing/request-arbitrary'
import { EMPTY_REQUEST, parseTrialRequest } from '../../domain/trials/trial-filter-codec'
import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '../../domain/trials/trial-vocabulary'
import { ANONYMOUS } from '../../domain/users/viewer'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { loadNaiveTrials } from './testing/naive-trials'
import { getTrialVocabulary, listTrials } from './trial-queries'

// The words of a search are held to the oracle over made-up trials, whose words are known (trial-index.test.ts).
const noSearch = null
let trials: NaiveTrial[]
let vocabulary: TrialVocabulary

beforeAll(async () => {
  await openFoundingStore()
  trials = await loadNaiveTrials(new Map())
  vocabulary = await getTrialVocabulary(ANONYMOUS)
}, 120_000)

describe('over the founding trials the index answers as the naive filter does', () => {
  test('rows and their order', async () => {
    await fc.assert(
      fc.asyncProperty(requestArbitrary(vocabulary, noSearch), async (asked) => {
        const request = { ...asked, page: 1, pageSize: 200 }
        const expected = naiveOrder(naiveFilter(trials, request.filters, vocabulary), request, vocabulary)
        const list = await listTrials(ANONYMOUS, request, { facets: false })
        expect(list.data.map(({ id }) => id)).toEqual(expected.map(({ row }) => row.id))
      }),
    )
  })

  test('the counts of every facet', async () => {
    await fc.assert(
      fc.asyncProperty(filtersArbitrary(vocabulary, noSearch), async (filters) => {
        const { facets } = await listTrials(ANONYMOUS, { ...EMPTY_REQUEST, filters }, { facets: true })
        for (const facet of TRIAL_FACET_NAMES) {
          const counted = (facets?.[facet] ?? []).filter(({ count }) => count > 0)
          expect(new Map(counted.map(({ value, count }) => [value, count]))).toEqual(
            naiveCounts(naiveFilter(trials, filters, vocabulary, facet), facet, vocabulary),
          )
        }
      }),
      { numRuns: 50 },
    )
  })
})

test.each([
  ['phase=PHASE1', 129],
  ['phase=PHASE2', 65],
  ['phaseGroup=PHASE1', 77],
  ['phaseGroup=PHASE1%7CPHASE2', 52],
  ['phase=NA', 9],
  ['phase=AS_GIVEN', 28],
  ['registry=hPSCreg', 182],
  ['registry=ClinicalTrials.gov', 114],
])('phases and registries: %s finds %i', async (query, total) => {
  expect((await ask(query)).total).toBe(total)
})

test('a range says how many trials it hides for want of a value', async () => {
  const { total, hiddenForWantOfValue } = await ask('enrollment.min=100')
  expect(total).toBe(6)
  expect(hiddenForWantOfValue).toEqual({ enrollment: 8 })
})

test.each(['iEPCs', 'nct06138210', 'GD-iExo-003', 'ExoCURE'])(
  'a search for %s puts the trial first whose own sources say it',
  async (q) => {
    const { data } = await ask(`q=${q}`)
    expect(data[0]?.id).toBe(q === 'iEPCs' ? 'NCT05993884' : 'NCT06138210')
  },
)

test('participants of the 14 follow-ups are told apart', async () => {
  const { followUps } = await ask('')
  expect(followUps).toEqual({ trials: 14, participants: 323 })
})

async function ask(query: string) {
  const { request, problems } = parseTrialRequest(new URLSearchParams(query), vocabulary)
  expect(problems).toEqual([])
  return listTrials(ANONYMOUS, request, { facets: true })
}
