import {
  FILTER_SUFFIXES,
  type FilterReading,
  type FilterTexts,
  parseAnyOf,
  parseDateRange,
  parseNumberRange,
  parseText,
  writeAnyOf,
} from '../shared/filter-codec'
import type { FilterDefinition } from '../shared/filter-kinds'
import { DEFAULT_PAGE_SIZE, parseTableView, writeTableView } from './trial-table-codec'
import {
  type FilterProblem,
  TRIAL_FILTERS,
  type TrialDateRangeName,
  type TrialFacetName,
  type TrialFilters,
  type TrialListRequest,
  type TrialNumberRangeName,
  type TrialVocabulary,
} from './trial-filters'
import { TRIAL_FACET_NAMES } from './trial-vocabulary'

/** The question of the default view: every trial in the atlas, first page. */
export const EMPTY_FILTERS: TrialFilters = { anyOf: {}, dates: {}, numbers: {} }

export const EMPTY_REQUEST: TrialListRequest = {
  filters: EMPTY_FILTERS,
  sort: null,
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  columns: null,
}

export const TRIAL_DATE_RANGES: readonly TrialDateRangeName[] = ['startedOn', 'completedOn']
export const TRIAL_NUMBER_RANGES: readonly TrialNumberRangeName[] = ['enrollment', 'window']

const mostProblems = 20
const mostParameters = 2_000

/**
 * Reads an address into a request; never throws. What cannot be used is left out of the request and told in
 * `problems`, by parameter name (at most 20). `alsoKnown` names parameters that another reader takes from the same
 * address (`format`, `facets`).
 */
export function parseTrialRequest(
  params: URLSearchParams,
  vocabulary: TrialVocabulary,
  alsoKnown: readonly string[] = [],
): { request: TrialListRequest; problems: FilterProblem[] } {
  const texts = gather(params)
  const problems: FilterProblem[] = []
  const filters = parseFilters(texts, vocabulary, problems)
  const view = parseTableView(texts, filters, problems)
  for (const [parameter, [value = '']] of texts)
    if (!KNOWN_PARAMETERS.has(parameter) && !alsoKnown.includes(parameter))
      problems.push({ parameter, value, message: 'is not a filter of this table' })
  return { request: { filters, ...view }, problems: problems.slice(0, mostProblems).map(shorten) }
}

/**
 * Writes a request as the one query string of its state, without `?`; '' for the default view. Parsing it gives the
 * same request back, so the string is also the key under which answers are remembered.
 */
export function writeTrialRequest(request: TrialListRequest): string {
  return queryText([...writeFilters(request.filters), ...writeTableView(request)])
}

/** Writes filters alone, in the order of the contract; '' when nothing is chosen. */
export function writeTrialFilters(filters: TrialFilters): string {
  return queryText(writeFilters(filters))
}

// a page of the table writes some four hundred addresses: what needs no encoding is only joined
const PLAIN = /^[\w.*-]*$/

function queryText(pairs: readonly (readonly [string, string])[]): string {
  if (!pairs.every(([name, value]) => PLAIN.test(name) && PLAIN.test(value)))
    return new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
  return pairs.map(([name, value]) => `${name}=${value}`).join('&')
}

const KNOWN_PARAMETERS = new Set([
  ...Object.entries(TRIAL_FILTERS).flatMap(([name, { kind }]) =>
    FILTER_SUFFIXES[kind].map((suffix) => name + suffix),
  ),
  'sort',
  'page',
  'pageSize',
  'columns',
])

function gather(params: URLSearchParams): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const [name, value] of [...params].slice(0, mostParameters)) {
    const values = texts.get(name)
    if (values) values.push(value)
    else texts.set(name, [value])
  }
  return texts
}

function parseFilters(
  texts: ReadonlyMap<string, string[]>,
  vocabulary: TrialVocabulary,
  problems: FilterProblem[],
): TrialFilters {
  const filters: TrialFilters = { anyOf: {}, dates: {}, numbers: {} }
  const q = tell('q', parseText(textsOf('q')))
  if (q !== undefined) filters.q = q
  for (const name of TRIAL_FACET_NAMES) {
    const values = tell(
      name,
      parseAnyOf(textsOf(name), TRIAL_FILTERS[name], (value) => isTerm(vocabulary, name, value)),
    )
    if (values !== undefined) filters.anyOf[name] = values
  }
  for (const name of TRIAL_DATE_RANGES) {
    const range = tell(name, parseDateRange(textsOf(name)))
    if (range !== undefined) filters.dates[name] = range
  }
  for (const name of TRIAL_NUMBER_RANGES) {
    const range = tell(name, parseNumberRange(textsOf(name), 'isInteger' in TRIAL_FILTERS[name]))
    if (range !== undefined) filters.numbers[name] = range
  }
  return filters

  function textsOf(name: keyof typeof TRIAL_FILTERS): FilterTexts {
    const suffixes = FILTER_SUFFIXES[TRIAL_FILTERS[name].kind]
    return Object.fromEntries(suffixes.map((suffix) => [suffix, texts.get(name + suffix) ?? []]))
  }
  function tell<V>(name: string, reading: FilterReading<V>): V | undefined {
    for (const { suffix, text, message } of reading.problems)
      problems.push({ parameter: name + suffix, value: text, message })
    return reading.value
  }
}

function isTerm(vocabulary: TrialVocabulary, name: TrialFacetName, value: string): boolean {
  return vocabulary[name].some((term) => term.value === value)
}

function writeFilters(filters: TrialFilters): [string, string][] {
  const written: [string, string][] = filters.q === undefined ? [] : [['q', filters.q]]
  for (const name of TRIAL_FACET_NAMES) {
    if (filters.anyOf[name] === undefined) continue
    const definition: FilterDefinition = TRIAL_FILTERS[name]
    for (const value of writeAnyOf(filters.anyOf[name], definition)) written.push([name, value])
  }
  for (const name of TRIAL_DATE_RANGES)
    push(`${name}.from`, filters.dates[name]?.from, `${name}.to`, filters.dates[name]?.to)
  for (const name of TRIAL_NUMBER_RANGES)
    push(`${name}.min`, filters.numbers[name]?.min, `${name}.max`, filters.numbers[name]?.max)
  return written

  function push(
    lowName: string,
    low: string | number | undefined,
    highName: string,
    high: string | number | undefined,
  ) {
    if (low !== undefined) written.push([lowName, String(low)])
    if (high !== undefined) written.push([highName, String(high)])
  }
}

function shorten(problem: FilterProblem): FilterProblem {
  return { ...problem, parameter: cut(problem.parameter, 60), value: cut(problem.value, 100) }
}

function cut(text: string, length: number): string {
  const clean = text.toWellFormed().replace(/\p{Cc}+/gu, ' ')
  return clean.length > length ? `${clean.slice(0, length - 1)}…`.toWellFormed() : clean
}
