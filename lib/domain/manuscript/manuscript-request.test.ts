import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestArbitrary } from '../trials/testing/request-arbitrary'
import { EMPTY_REQUEST } from '../trials/trial-filter-codec'
import { STATIC_VOCABULARY } from '../trials/trial-vocabulary'
import { findTrialColumn } from '../trials/trial-columns'
import { DEFAULT_MANUSCRIPT_COLUMNS, MANUSCRIPT_COLUMNS } from './manuscript-columns'
import {
  MANUSCRIPT_GROUPS,
  type ManuscriptRequest,
  parseManuscriptRequest,
  writeManuscriptRequest,
} from './manuscript-request'

const parse = (query: string) => parseManuscriptRequest(new URLSearchParams(query), STATIC_VOCABULARY)

describe('one table has exactly one address', () => {
  test('what was written reads back as the same table, without a problem', () => {
    fc.assert(
      fc.property(requestsArbitrary(), (request) => {
        expect(parse(writeManuscriptRequest(request))).toEqual({ request, problems: [] })
      }),
      { numRuns: 300 },
    )
  })

  test('the default table of all trials has an empty one', () => {
    expect(writeManuscriptRequest({ trials: EMPTY_REQUEST, columns: null, group: null })).toBe('')
  })

  test('columns may be given one by one, as a form without scripts gives them', () => {
    expect(parse('columns=phase&columns=id&columns=phase&group=').request).toMatchObject({
      columns: ['phase', 'id'],
      group: null,
    })
  })

  test('the default columns, however given, are the default', () => {
    expect(parse(`columns=${DEFAULT_MANUSCRIPT_COLUMNS.join()}`).request.columns).toBeNull()
  })
})

test.each([
  ['columns=colour,id', ['columns=colour']],
  ['group=colour', ['group=colour']],
  ['group=phase&group=country', ['group=country']],
  ['colour=red&phase=nonsense', ['phase=nonsense', 'colour=red']],
])('what %s cannot be used for is told by name', (query, told) => {
  expect(parse(query).problems.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual(told)
})

test('the columns reviews print are the default, in their order', () => {
  expect(DEFAULT_MANUSCRIPT_COLUMNS).toEqual([
    'id',
    'status',
    'dates',
    'phase',
    'sponsor',
    'enrollment',
    'cellType',
    'product',
    'dose',
    'route',
    'window',
    'references',
  ])
})

test('every field rows can be grouped by is a column of the trial table with a word', () => {
  expect(MANUSCRIPT_GROUPS.filter((group) => !findTrialColumn(group)?.label)).toEqual([])
})

function requestsArbitrary(): fc.Arbitrary<ManuscriptRequest> {
  const keys = MANUSCRIPT_COLUMNS.map(({ key }) => key)
  return fc
    .record({
      trials: requestArbitrary(STATIC_VOCABULARY),
      columns: fc.option(fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 })),
      group: fc.option(fc.constantFrom(...MANUSCRIPT_GROUPS)),
    })
    .filter(({ columns }) => columns?.join() !== DEFAULT_MANUSCRIPT_COLUMNS.join())
    .map(({ trials, ...shape }) => ({
      ...shape,
      trials: { ...EMPTY_REQUEST, filters: trials.filters, sort: trials.sort },
    }))
}
