import { describe, expect, test } from 'vitest'
import { describeTrialFilters } from './describe-trial-filters'
import { parseTrialRequest } from './trial-filter-codec'
import type { TrialVocabulary } from './trial-filters'
import { STATIC_VOCABULARY } from './trial-vocabulary'

const vocabulary: TrialVocabulary = {
  ...STATIC_VOCABULARY,
  cellType: [
    { value: 'dopaminergic-neuron', label: 'Dopaminergic neuron (including committed progenitors)' },
    { value: 'neural-stem-or-progenitor-cell', label: 'Neural stem or progenitor cell' },
    { value: 'retinal-tissue', label: 'Retinal tissue (sheet or organoid)' },
    { value: 't-cell', label: 'T cell' },
    ...STATIC_VOCABULARY.cellType,
  ],
  condition: [
    { value: 'ischemic-stroke', label: 'Ischemic stroke' },
    { value: 'parkinson-disease', label: 'Parkinson disease' },
    ...STATIC_VOCABULARY.condition,
  ],
  route: [
    { value: 'intravenous', label: 'Intravenous' },
    { value: 'other', label: 'Other' },
    ...STATIC_VOCABULARY.route,
  ],
  stage: [
    { value: 'acute', label: 'Acute' },
    { value: 'chronic', label: 'Chronic' },
    ...STATIC_VOCABULARY.stage,
  ],
  startingMaterial: [
    { value: 'ipsc', label: 'Induced pluripotent stem cells (iPSC)' },
    ...STATIC_VOCABULARY.startingMaterial,
  ],
}
const say = (query: string, total = 27) => {
  const { request, problems } = parseTrialRequest(new URLSearchParams(query), vocabulary)
  expect(problems).toEqual([])
  return describeTrialFilters(request.filters, vocabulary, {
    total,
    atlasTotal: 1187,
    dataDate: '2026-11-23',
  })
}

describe('the heading', () => {
  test.each([
    ['', 187, '187 trials of cell therapies'],
    ['', 1, '1 trial of cell therapies'],
    [
      'cellType=dopaminergic-neuron&cellType=neural-stem-or-progenitor-cell',
      27,
      '27 trials of dopaminergic neurons or neural stem or progenitor cells',
    ],
    [
      'cellType=t-cell&cellType=retinal-tissue&cellType=dopaminergic-neuron',
      2,
      '2 trials of dopaminergic neurons, retinal tissue or T cells',
    ],
    [
      'condition=parkinson-disease&startingMaterial=ipsc',
      1,
      '1 trial of iPSC-derived products in Parkinson disease',
    ],
    [
      'phase=PHASE1&phase=NA&phase=NOT_REPORTED',
      3,
      '3 trials in phase 1 or with phase not applicable or not reported',
    ],
    [
      'phase=PHASE1&startingMaterial=ipsc&route=intravenous&condition=ischemic-stroke&stage=acute',
      12,
      '12 phase 1 trials of iPSC-derived products given intravenously in acute ischemic stroke',
    ],
    ['phase=PHASE1&phase=PHASE2&scope=candidate', 3, '3 candidate phase 1 or phase 2 trials'],
    ['stage=acute&stage=chronic', 3, '3 trials at the stage acute or chronic'],
    [
      'stage=acute&condition=ischemic-stroke&condition=parkinson-disease',
      3,
      '3 trials in ischemic stroke or Parkinson disease at the stage acute',
    ],
    [
      'startingMaterial=ipsc&startingMaterial=NOT_CAPTURED',
      3,
      '3 trials of products made from induced pluripotent stem cells or with starting material not captured yet',
    ],
    ['route=intravenous&route=other', 3, '3 trials by intravenous or other route'],
    ['country=CN&country=US', 1204, '1,204 trials in China or the United States'],
    ['hasResults=no&scope=candidate', 33, '33 candidate trials without results posted'],
    ['donor=NOT_CAPTURED&q=iEPCs', 0, 'No trials with donor not captured yet, matching “iEPCs”'],
    ['startedOn.from=2024&startedOn.to=2025-06', 5, '5 trials started 2024 to June 2025'],
    [
      'enrollment.min=100&window.max=1',
      5,
      '5 trials with at least 100 participants, with a time window of up to 1 day',
    ],
    ['q=cell', 114, '114 trials matching “cell”'],
    ['disagreement=phase', 18, '18 trials whose sources disagree on phase'],
  ])('%s (%i)', (query, total, heading) => {
    expect(say(query, total).heading).toBe(heading)
  })
})

test('the caption says of how many and as of when', () => {
  expect(say('').caption).toBe('of 1,187 in the atlas · data as of 23 November 2026')
})

test('chips name the facet once, and ranges and searches as a whole', () => {
  expect(
    say('q=alf&phase=PHASE1&phase=PHASE2&startedOn.to=2020&enrollment.min=1&enrollment.max=1').chips,
  ).toEqual([
    { name: 'q', value: null, text: '“alf”' },
    { name: 'phase', value: 'PHASE1', text: 'Phase: Phase 1' },
    { name: 'phase', value: 'PHASE2', text: 'Phase 2' },
    { name: 'startedOn', value: null, text: 'Start: until 2020' },
    { name: 'enrollment', value: null, text: 'Participants: 1 participant' },
  ])
})

test('what is said when nothing matches repeats the selection', () => {
  expect(say('condition=ischemic-stroke&q=x', 0).emptyState).toBe(
    'The atlas holds no trial in ischemic stroke, matching “x”.',
  )
  expect(say('q=x', 0).emptyState).toBe('The atlas holds no trial matching “x”.')
  expect(say('', 0).emptyState).toBe('The atlas holds no trial yet.')
})

test('a file name holds letters, digits and hyphens only, and not too many', () => {
  expect(say('q=../Ménière "x"').fileSlug).toBe('trials-matching-meniere-x')
  expect(say(`q=${'ab '.repeat(60)}`).fileSlug).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/)
})
