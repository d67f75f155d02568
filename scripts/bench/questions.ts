import { chance, pick } from '../../lib/domain/shared/chance'
import { EMPTY_FILTERS, EMPTY_REQUEST } from '../../lib/domain/trials/trial-filter-codec'
import type { TrialFacetName, TrialFilters, TrialListRequest } from '../../lib/domain/trials/trial-filters'
import type { TrialFacets } from '../../lib/domain/trials/trial-views'
import { isTrialFacetName, TRIAL_FACET_NAMES } from '../../lib/domain/trials/trial-vocabulary'

const SEARCHES = [
  'stroke',
  'iPSC',
  'cell',
  'stem cells',
  'phase 1',
  'safety of',
  'GD-iExo',
  'parkinson',
  'retinal pigment',
  's',
  'BENCH00001',
  'of the study',
  'NK cells',
  'asthma',
  'exosome',
  'placebo',
  'a study to evaluate',
  'kidney',
  'transplant',
  'open label',
]
const SORTS = [null, null, null, 'enrollment', '-enrollment', 'title', 'completedOn', 'cellType']

/** Questions as readers ask them: one to three facets with one or two frequent values, some with a range, all different. */
export function makeQuestions(facets: TrialFacets, count: number): TrialListRequest[] {
  const random = chance(7)
  return Array.from({ length: count }, () => {
    const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      pick(random, TRIAL_FACET_NAMES),
    ).filter((name) => name !== 'scope')
    const filters: TrialFilters = {
      anyOf: Object.fromEntries(names.map((name) => [name, chosen(facets, name, random)])),
      dates: random() < 0.2 ? { startedOn: { from: String(2010 + Math.floor(random() * 14)) } } : {},
      numbers: random() < 0.2 ? { enrollment: { min: Math.floor(random() * 60) } } : {},
    }
    return { ...EMPTY_REQUEST, filters, sort: pick(random, SORTS), page: 1 + Math.floor(random() * 3) }
  })
}

/** Searches, common words and rare ones, alone and with a facet. */
export function makeSearches(facets: TrialFacets): TrialListRequest[] {
  const random = chance(11)
  return SEARCHES.flatMap((q) => [
    { ...EMPTY_REQUEST, filters: { ...EMPTY_FILTERS, q } },
    { ...EMPTY_REQUEST, filters: { ...EMPTY_FILTERS, q, anyOf: { phase: chosen(facets, 'phase', random) } } },
    {
      ...EMPTY_REQUEST,
      filters: { ...EMPTY_FILTERS, q, anyOf: { country: chosen(facets, 'country', random) } },
    },
  ])
}

/** Cross-tables of the dashboard's pairs under different filters. */
export function makeCrosstabs(
  facets: TrialFacets,
  count: number,
): { filters: TrialFilters; rows: TrialFacetName; columns: TrialFacetName }[] {
  const random = chance(13)
  const fields = ['cellType', 'phaseGroup', 'conditionArea', 'startingMaterial', 'country', 'product'].filter(
    isTrialFacetName,
  )
  return makeQuestions(facets, count).map(({ filters }) => ({
    filters,
    rows: pick(random, fields),
    columns: pick(random, fields),
  }))
}

function chosen(facets: TrialFacets, name: TrialFacetName, random: () => number): string[] {
  const values = (facets[name] ?? []).slice(0, 8).map(({ value }) => value)
  return [...new Set([pick(random, values), pick(random, values)])].sort()
}
