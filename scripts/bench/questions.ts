import { chance, pick } from '../../lib/domain/shared/chance'
import { TRIAL_COLUMNS } from '../../lib/domain/trials/trial-columns'
import { EMPTY_FILTERS, EMPTY_REQUEST } from '../../lib/domain/trials/trial-filter-codec'
import type { TrialFacetName, TrialFilters, TrialListRequest } from '../../lib/domain/trials/trial-filters'
import type { TrialFacets } from '../../lib/domain/trials/trial-views'
import { isTrialFacetName, TRIAL_FACET_NAMES } from '../../lib/domain/trials/trial-vocabulary'

const COMMON_WORDS = ['cell', 'stem cells', 'phase 1', 'study', 's', 'of the study', 'safety of', 'trial']
const RARE_WORDS = [
  'GD-iExo',
  'BENCH00001',
  'kidney',
  'parkinson',
  'retinal pigment',
  'NK cells',
  'asthma',
  'exosome',
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

/** Questions with so many filters in use, each a different field with one or two frequent values. */
export function makeFiltered(facets: TrialFacets, filters: number, count: number): TrialListRequest[] {
  const random = chance(filters)
  const fields = TRIAL_FACET_NAMES.filter((name) => name !== 'scope')
  return Array.from({ length: count }, (_, number) => {
    const from = Math.floor(random() * fields.length)
    const names = Array.from({ length: filters }, (__, at) => pickAt(fields, from + at * 3))
    const anyOf = Object.fromEntries(names.map((name) => [name, chosen(facets, name, random)]))
    return { ...EMPTY_REQUEST, filters: { ...EMPTY_FILTERS, anyOf }, page: 1 + (number % 3) }
  })
}

/** Searches for words that most trials hold, and for words that few do: each alone and under different filters. */
export function makeSearches(facets: TrialFacets, kind: 'common' | 'rare'): TrialListRequest[] {
  const random = chance(11)
  const under = (q: string, anyOf: TrialFilters['anyOf']) => ({
    ...EMPTY_REQUEST,
    filters: { ...EMPTY_FILTERS, q, anyOf },
  })
  return (kind === 'common' ? COMMON_WORDS : RARE_WORDS).flatMap((q) => [
    under(q, {}),
    ...(['phase', 'country', 'startingMaterial', 'status'] as const).map((name) =>
      under(q, { [name]: chosen(facets, name, random) }),
    ),
  ])
}

/** The whole table in every order it can have, at its beginning, its middle and its end. */
export function makePages(total: number): TrialListRequest[] {
  const last = Math.max(1, Math.ceil(total / EMPTY_REQUEST.pageSize))
  return TRIAL_COLUMNS.filter(({ isSortable }) => isSortable).flatMap(({ key }) =>
    [key, `-${key}`].flatMap((sort) =>
      [1, Math.ceil(last / 2), last].map((page) => ({ ...EMPTY_REQUEST, sort, page })),
    ),
  )
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

function pickAt<V>(list: readonly V[], place: number): V {
  const item = list[place % list.length]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

function chosen(facets: TrialFacets, name: TrialFacetName, random: () => number): string[] {
  const values = (facets[name] ?? []).slice(0, 8).map(({ value }) => value)
  return [...new Set([pick(random, values), pick(random, values)])].sort()
}
