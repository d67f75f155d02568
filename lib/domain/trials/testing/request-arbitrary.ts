import fc from 'fast-check'
import { foldWords } from '../../shared/fold'
import { tidy } from '../../shared/filter-codec'
import { parsePartialDate } from '../../shared/partial-date'
import { TRIAL_COLUMNS, isDefaultColumns } from '../trial-columns'
import type { TrialFilters, TrialListRequest, TrialVocabulary } from '../trial-filters'
import { DEFAULT_SORT } from '../trial-table-codec'
import { TRIAL_FACET_NAMES } from '../trial-vocabulary'

/** Makes any request a reader can ask of a vocabulary, in canonical form. `searches` makes the texts searched for; null for none. */
export function requestArbitrary(
  vocabulary: TrialVocabulary,
  searches: fc.Arbitrary<string> | null = searchArbitrary(),
): fc.Arbitrary<TrialListRequest> {
  const sorts = TRIAL_COLUMNS.filter(({ isSortable }) => isSortable).flatMap(({ key }) => [key, `-${key}`])
  return fc
    .record({
      filters: filtersArbitrary(vocabulary, searches),
      sort: fc.option(fc.constantFrom(...sorts)),
      page: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10_000 })),
      pageSize: fc.integer({ min: 1, max: 500 }),
      columns: fc.option(
        fc.uniqueArray(fc.constantFrom(...TRIAL_COLUMNS.map(({ key }) => key)), { minLength: 1 }),
      ),
    })
    .map((request) => ({
      ...request,
      sort: request.sort === DEFAULT_SORT && request.filters.q === undefined ? null : request.sort,
      columns: request.columns && isDefaultColumns(request.columns) ? null : request.columns,
    }))
}

/** Makes any filters of a vocabulary, in canonical form; most use two or three of the filters. */
export function filtersArbitrary(
  vocabulary: TrialVocabulary,
  searches: fc.Arbitrary<string> | null,
): fc.Arbitrary<TrialFilters> {
  const choices = fc
    .uniqueArray(fc.constantFrom(...TRIAL_FACET_NAMES), { maxLength: 3 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => chosenArbitrary(vocabulary, name).map((values) => [name, values] as const)),
      ),
    )
  return fc
    .record({
      q: searches ? seldom(searches) : fc.constant(undefined),
      anyOf: choices.map((chosen) => Object.fromEntries(chosen)),
      startedOn: seldom(dateRangeArbitrary()),
      completedOn: seldom(dateRangeArbitrary()),
      enrollment: seldom(numberRangeArbitrary(fc.nat(200))),
      window: seldom(numberRangeArbitrary(fc.nat(400).map((tenths) => tenths / 10))),
    })
    .map(({ q, anyOf, startedOn, completedOn, enrollment, window }) => ({
      ...(q === undefined ? {} : { q }),
      anyOf,
      dates: { ...(startedOn ? { startedOn } : {}), ...(completedOn ? { completedOn } : {}) },
      numbers: { ...(enrollment ? { enrollment } : {}), ...(window ? { window } : {}) },
    }))
}

/** Makes searches from words that stand in texts, now and then only begun, and from any other text. */
export function searchArbitrary(
  words: readonly string[] = ['stem', 'NCT06138210', 'GD-iExo-003'],
): fc.Arbitrary<string> {
  const word = fc.tuple(fc.constantFrom(...words), fc.nat(12)).map(([text, cut]) => text.slice(0, cut + 1))
  return fc
    .oneof(
      {
        weight: 4,
        arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
      },
      fc.string({ unit: 'grapheme' }),
    )
    .map((text) => tidy(tidy(text).slice(0, 200)))
    .filter((text) => foldWords(text).length > 0)
}

function seldom<V>(values: fc.Arbitrary<V>): fc.Arbitrary<V | undefined> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values })
}

function chosenArbitrary(vocabulary: TrialVocabulary, name: (typeof TRIAL_FACET_NAMES)[number]) {
  return fc
    .uniqueArray(fc.constantFrom(...vocabulary[name].map(({ value }) => value)), {
      minLength: 1,
      maxLength: 4,
    })
    .map((values) => values.sort())
    .map((values) => (name === 'scope' && values.join() === 'in' ? ['candidate'] : values))
}

function dateRangeArbitrary() {
  const date = fc
    .tuple(
      fc.integer({ min: 2005, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(2),
    )
    .map(([year, month, day, precision]) =>
      [String(year), two(month), two(day)].slice(0, precision + 1).join('-'),
    )
  return fc
    .tuple(fc.option(date, { nil: undefined }), fc.option(date, { nil: undefined }))
    .map(([from, to]) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }))
    .filter(({ from, to }) => (from ?? to) !== undefined && (!from || !to || isInOrder(from, to)))
}

function numberRangeArbitrary(bounds: fc.Arbitrary<number>) {
  return fc
    .tuple(fc.option(bounds, { nil: undefined }), fc.option(bounds, { nil: undefined }))
    .map(([min, max]) => ({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }))
    .filter(
      ({ min, max }) => (min ?? max) !== undefined && (min === undefined || max === undefined || min <= max),
    )
}

function isInOrder(from: string, to: string): boolean {
  return (parsePartialDate(from)?.earliest ?? '') <= (parsePartialDate(to)?.latest ?? '')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
