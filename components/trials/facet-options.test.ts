import { describe, expect, it } from 'vitest'
import { facetOptions } from './facet-options'
import { trialsHref } from '@/lib/client/routes'
import { EMPTY_REQUEST, writeTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import { toggleFacetValue, withFacetValues } from '@/lib/domain/trials/trial-request-changes'

const terms = [
  { value: 'neural', label: 'Neural cell' },
  { value: 'neuron', label: 'Neuron', parent: 'neural' },
  { value: 'dopaminergic', label: 'Dopaminergic neuron', parent: 'neuron' },
  { value: 'glia', label: 'Glial cell', parent: 'neural' },
  { value: 'killer', label: 'Natural killer cell' },
]
const counts = [
  { value: 'NOT_CAPTURED', label: 'not captured yet', count: 90 },
  { value: 'glia', label: 'Glial cell', count: 4 },
  { value: 'dopaminergic', label: 'Dopaminergic neuron', count: 18 },
  { value: 'neural', label: 'Neural cell', count: 30 },
  { value: 'killer', label: 'Natural killer cell', count: 32 },
  { value: 'neuron', label: 'Neuron', count: 0 },
]
const options = (request = EMPTY_REQUEST) =>
  facetOptions('cellType', counts, terms, request, (next) => writeTrialRequest(next))

describe('the lines of a facet', () => {
  it('put descendants under the nearest ancestor with trials, larger first, and missing values last', () => {
    expect(options().map(({ value, depth }) => [value, depth])).toEqual([
      ['killer', 0],
      ['neural', 0],
      ['dopaminergic', 1],
      ['glia', 1],
      ['NOT_CAPTURED', 0],
    ])
  })

  it('begin with what is chosen, also when it matches nothing', () => {
    const request = withFacetValues(EMPTY_REQUEST, 'cellType', ['glia', 'neuron'])
    expect(
      options(request)
        .slice(0, 2)
        .map(({ value, count }) => [value, count]),
    ).toEqual([
      ['glia', 4],
      ['neuron', 0],
    ])
  })

  it('lead to the view with the value chosen, or no longer chosen', () => {
    const request = withFacetValues(EMPTY_REQUEST, 'cellType', ['glia'])
    const hrefs = new Map(options(request).map(({ value, href }) => [value, href]))
    expect(hrefs.get('killer')).toBe('cellType=glia&cellType=killer')
    expect(hrefs.get('glia')).toBe('')
  })

  it.each([
    ['nothing', EMPTY_REQUEST],
    ['a value of another facet', withFacetValues(EMPTY_REQUEST, 'country', ['DE'])],
    ['a search', { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, q: 'β cells & the-value' } }],
    ['a sort and a page', { ...EMPTY_REQUEST, sort: '-startedOn', page: 3 }],
    ['a value of its own', withFacetValues(EMPTY_REQUEST, 'registry', ['CTIS'])],
  ])('lead where choosing leads, also in values that need encoding, beside %s', (_, request) => {
    const values = [
      'hPSCreg',
      'ClinicalTrials.gov',
      'CTIS',
      'in',
      'PHASE1|PHASE2',
      'a b',
      '50%',
      '$&',
      'в',
    ].map((value) => ({ value, label: value, count: 1 }))
    for (const facet of ['registry', 'scope', 'status'] as const)
      for (const { value, href } of facetOptions(facet, values, [], request, trialsHref))
        expect(href, `${facet} ${value}`).toBe(trialsHref(toggleFacetValue(request, facet, value)))
  })
})
