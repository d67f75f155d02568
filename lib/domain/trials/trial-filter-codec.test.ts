import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalFilters } from './canonical-filters'
import { requestArbitrary } from './testing/request-arbitrary'
import { EMPTY_REQUEST, parseTrialRequest, writeTrialRequest } from './trial-filter-codec'
import type { TrialVocabulary } from './trial-filters'
import { STATIC_VOCABULARY } from './trial-vocabulary'

const vocabulary: TrialVocabulary = {
  ...STATIC_VOCABULARY,
  cellType: [{ value: 'natural-killer-cell', label: 'Natural killer cell' }, ...STATIC_VOCABULARY.cellType],
  product: [{ value: 'hnpc01', label: 'hNPC01' }, ...STATIC_VOCABULARY.product],
}
const parse = (query: string) => parseTrialRequest(new URLSearchParams(query), vocabulary)
const problemsOf = (query: string) => parse(query).problems.map(({ parameter }) => parameter)

describe('one filter state has exactly one string', () => {
  test('parsing what was written gives the same request, without a problem', () => {
    fc.assert(
      fc.property(requestArbitrary(vocabulary), (request) => {
        expect(parse(writeTrialRequest(request))).toEqual({ request, problems: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('writing what was parsed is canonical and stable, whatever the address', () => {
    const names = [
      'q',
      'phase',
      'scope',
      'sort',
      'page',
      'pageSize',
      'columns',
      'startedOn.from',
      'window.max',
      '__proto__',
    ]
    const values = ['PHASE1', 'in', '-startedOn', 'title,id', '2024-02', '7.50', '007', '\u0000x', '']
    const anything = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...names), fc.string()),
        fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary' })),
      ),
    )
    fc.assert(
      fc.property(anything, (pairs) => {
        const written = writeTrialRequest(parseTrialRequest(new URLSearchParams(pairs), vocabulary).request)
        expect(parse(written).problems).toEqual([])
        expect(writeTrialRequest(parse(written).request)).toBe(written)
      }),
      { numRuns: 500 },
    )
  })

  test('order, repeats and defaults of an address do not make another state', () => {
    const query = 'pageSize=50&phase=PHASE2&page=1&phase=PHASE1&phase=PHASE2&scope=in&sort=-startedOn&q='
    expect(writeTrialRequest(parse(query).request)).toBe('phase=PHASE1&phase=PHASE2')
  })

  test('filters made by hand are what their string says', () => {
    fc.assert(
      fc.property(requestArbitrary(vocabulary), ({ filters }) => {
        expect(canonicalFilters(filters)).toEqual(filters)
      }),
    )
    const byHand = {
      q: '',
      anyOf: { scope: ['in'], phase: [], status: ['RECRUITING', 'COMPLETED', 'RECRUITING'] },
      dates: { startedOn: {}, completedOn: { from: '', to: '2024' } },
      numbers: { enrollment: {}, window: { min: 0 } },
    }
    expect(canonicalFilters(byHand)).toEqual({
      anyOf: { status: ['COMPLETED', 'RECRUITING'] },
      dates: { completedOn: { to: '2024' } },
      numbers: { window: { min: 0 } },
    })
  })

  test('the order in which values are given makes no other request', () => {
    expect(parse('phase=PHASE2&phase=PHASE1')).toEqual(parse('phase=PHASE1&phase=PHASE2'))
  })

  test('the default view is the empty string', () => {
    expect(writeTrialRequest(EMPTY_REQUEST)).toBe('')
    expect(parse('')).toEqual({ request: EMPTY_REQUEST, problems: [] })
  })

  test('with a search, newest first is another order than best hits first', () => {
    expect(parse('q=iEPCs').request.sort).toBeNull()
    expect(writeTrialRequest(parse('q=iEPCs&sort=-startedOn').request)).toBe('q=iEPCs&sort=-startedOn')
  })
})

describe('a wrong parameter is told by name and left out', () => {
  test.each([
    ['phase=PHASE9', 'phase'],
    ['phase[]=PHASE1', 'phase[]'],
    ['colour=red', 'colour'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['startedOn=2024', 'startedOn'],
    ['startedOn.from=2024-13', 'startedOn.from'],
    ['startedOn.from=2023-02-29', 'startedOn.from'],
    ['startedOn.from=01/02/2024', 'startedOn.from'],
    ['startedOn.from=2025&startedOn.to=2024', 'startedOn.to'],
    ['enrollment.min=-1', 'enrollment.min'],
    ['enrollment.min=1e3', 'enrollment.min'],
    ['enrollment.min=1.5', 'enrollment.min'],
    ['enrollment.min=9&enrollment.max=8', 'enrollment.max'],
    ['window.max=seven', 'window.max'],
    ['sort=eligibility', 'sort'],
    ['sort=--title', 'sort'],
    ['page=0', 'page'],
    ['pageSize=501', 'pageSize'],
    ['pageSize=1e9', 'pageSize'],
    ['columns=id,colour', 'columns'],
    ['q=a&q=b', 'q'],
    ['q=%22%26', 'q'],
    [`q=${'a'.repeat(10_000)}`, 'q'],
  ])('%s', (query, parameter) => {
    expect(problemsOf(query)).toEqual([parameter])
  })

  test('what is right beside what is wrong stays', () => {
    expect(writeTrialRequest(parse('phase=PHASE1&phase=PHASE9&product=hnpc01&x=1').request)).toBe(
      'phase=PHASE1&product=hnpc01',
    )
  })

  test('long values and names are cut in what is told, and only so many are told', () => {
    const { problems } = parse(
      Array.from({ length: 3000 }, (_, n) => `${'n'.repeat(500)}${String(n)}=${'v'.repeat(500)}`).join('&'),
    )
    expect(problems).toHaveLength(20)
    for (const { parameter, value } of problems)
      expect(parameter.length + value.length).toBeLessThanOrEqual(160)
  })

  test('parameters that another reader takes from the same address are not told', () => {
    expect(
      parseTrialRequest(new URLSearchParams('facets=1&format=csv'), vocabulary, ['facets', 'format'])
        .problems,
    ).toEqual([])
  })
})

test('a search loses control characters and repeated spaces, and nothing else', () => {
  expect(parse('q=%00%20 GD-iExo-003 %0A"* OR ').request.filters.q).toBe('GD-iExo-003 "* OR')
})

test('empty fields of a form ask nothing', () => {
  expect(parse('q=&startedOn.from=&enrollment.min=&phase=&sort=&page=')).toEqual({
    request: EMPTY_REQUEST,
    problems: [],
  })
})
