import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCellReader } from './table-cell-readers'
import { countriesOfLocations, fieldsOfStudyDesign } from './table-composite-cells'
import { findTarget, tableTargets } from './table-targets'
import { aTableVocabulary } from './testing/table-vocabulary-builder'

const reader = makeCellReader(aTableVocabulary())
const about = (key: string, kind: 'trial' | 'product' = 'trial') => {
  const target = findTarget(kind, key)
  if (!target) throw new Error(`There is no target ${key}`)
  return target
}

test.each([
  ['title', 'A trial', 'A trial'],
  ['status', 'Recruiting', 'RECRUITING'],
  ['status', 'ACTIVE_NOT_RECRUITING', 'ACTIVE_NOT_RECRUITING'],
  ['status', 'active, not recruiting', 'ACTIVE_NOT_RECRUITING'],
  ['status', 'Unknown', 'UNKNOWN'],
  ['masking', 'double-blind', 'DOUBLE'],
  ['allocation', 'Randomized', 'RANDOMIZED'],
  ['allocation', 'NA', 'NA'],
  ['phase', 'Phase I/II', { phases: ['PHASE1', 'PHASE2'], text: 'Phase I/II' }],
  ['phase', 'PHASE1|PHASE2', { phases: ['PHASE1', 'PHASE2'], text: 'PHASE1|PHASE2' }],
  ['phase', '1', { phases: ['PHASE1'], text: '1' }],
  ['phase', '2a', { phases: ['PHASE2'], text: '2a' }],
  ['phase', 'Phase 1b/2a', { phases: ['PHASE1', 'PHASE2'], text: 'Phase 1b/2a' }],
  ['phase', 'Early Phase 1', { phases: ['EARLY_PHASE1'], text: 'Early Phase 1' }],
  ['phase', 'EARLY_PHASE1', { phases: ['EARLY_PHASE1'], text: 'EARLY_PHASE1' }],
  ['phase', 'Phase 0', { phases: ['EARLY_PHASE1'], text: 'Phase 0' }],
  ['phase', 'N/A', { phases: ['NA'], text: 'N/A' }],
  ['enrollment', '29', { count: 29, type: null }],
  ['enrollment', '1,200 (estimated)', { count: 1200, type: 'ESTIMATED' }],
  ['enrollment', '29 planned', { count: 29, type: 'ESTIMATED' }],
  ['enrollment', '29.0', { count: 29, type: null }],
  ['startedOn', 'Dec 2025 (planned)', { text: '2025-12', type: 'ESTIMATED' }],
  ['startedOn', '2025-12', { text: '2025-12', type: null }],
  ['country', 'China; United States', ['CN', 'US']],
  ['country', 'Korea, Republic of', ['KR']],
  ['country', 'Chile, Peru and Spain', ['CL', 'PE', 'ES']],
  ['country', 'gb', ['GB']],
  ['cellType', 'neural progenitor cell', ['neural-progenitor-cell']],
  ['donor', 'Allogeneic, unmatched', ['allogeneic-unmatched']],
  ['condition', 'Cerebral Infarction', [{ text: 'Cerebral Infarction', code: 'ischemic-stroke' }]],
  ['comparator', 'placebo-controlled', [{ text: 'placebo-controlled', code: 'PLACEBO' }]],
  ['product', 'iPSC EPCs', 'alf201'],
  ['route', 'IV', { text: 'IV', code: 'intravenous' }],
  ['hasResults', 'NO', false],
  ['healthyVolunteers', 'yes', true],
  ['collaborators', 'One Inc.|Two, Ltd', ['One Inc.', 'Two, Ltd']],
  ['minimumAge', '18 Years', { text: '18 Years', years: 18 }],
  ['followUp', '12 months', { text: '12 months', days: 365.25 }],
  ['doseCount', '3', { text: '3', count: 3 }],
])('%s: “%s” is read', (key, text, value) => {
  expect(reader.value(about(key), text)).toMatchObject({ kind: 'value', value })
})

test.each([
  ['status', 'Sleeping', 'is not in our list of statuses', 'Sleeping'],
  ['condition', 'Ischemic stroke; Hiccups', 'names “Hiccups”, which is not in our list of conditions', [
    { text: 'Ischemic stroke', code: 'ischemic-stroke' },
    { text: 'Hiccups', code: null },
  ]],
  ['route', 'by mouth', 'is not in our list of routes', { text: 'by mouth', code: null }],
  ['phase', 'pilot', 'names no phase', { phases: null, text: 'pilot' }],
  ['phase', 'Phase 1/3', 'names no phase', { phases: null, text: 'Phase 1/3' }],
])('%s: “%s” is a problem whose words can be kept', (key, text, message, value) => {
  expect(reader.value(about(key), text)).toEqual({ kind: 'problem', message, asGiven: { value } })
}) // prettier-ignore

test.each([
  ['cellType', 'liver cell', 'is not in our list of cell types'],
  ['product', 'Nobody’s', 'is not in our list of products'],
  ['route', 'IV and intracerebral', 'names 2 routes, where one can stand: choose one'],
  ['enrollment', 'about 30', 'is no whole number of participants'],
  ['enrollment', '29 maybe', 'is no whole number of participants'],
  ['startedOn', '01/02/2024', 'does not say which number is the month: write it as 2024-05-27'],
  ['hasResults', 'perhaps', 'is neither yes nor no'],
  ['sponsor', 'N/A', 'may mean “not reported” or “not applicable”: write which'],
  ['title', 'caf\uFFFD', 'holds letters that were broken on the way: save the table as UTF-8'],
  [
    'window.ONSET.ELIGIBILITY',
    'soon',
    'is no length of time we can read: write “6-60 months” or “within 72 hours”',
  ],
])('%s: “%s” is a problem: it %s', (key, text, message) => {
  expect(reader.value(about(key), text)).toEqual({ kind: 'problem', message, asGiven: null })
})

test('a registry’s number for “not known” is a missing value, not that many participants', () => {
  expect(reader.value(about('enrollment'), '99999999')).toEqual({ kind: 'missing', missing: 'NOT_REPORTED' })
})

test('a dose is read into levels, or kept in its own words and told', () => {
  expect(reader.value(about('dose'), '2e9 / 4e9 particles/kg')).toMatchObject({
    value: { levels: [{ amount: 2e9, unit: 'particles/kg' }, { amount: 4e9 }] },
    note: null,
  })
  expect(reader.value(about('dose'), 'up to 5 million cells')).toMatchObject({
    kind: 'value',
    value: { text: 'up to 5 million cells', levels: [] },
    note: expect.stringContaining('own words'),
  })
})

test('a time window takes its event and meaning from the column', () => {
  expect(reader.value(about('window.INJURY.DOSING'), 'within 72 hours')).toMatchObject({
    value: { event: 'INJURY', basis: 'DOSING', maximum: 72, unit: 'hour' },
  })
})

test.each([
  ['cellType.codes', 'neural-progenitor-cell', 'Neural progenitor cell', ['neural-progenitor-cell']],
  ['phase.codes', 'PHASE1|PHASE2', 'Phase 1/2', { phases: ['PHASE1', 'PHASE2'], text: 'PHASE1|PHASE2' }],
  ['phase.codes', 'AS_GIVEN', 'pilot', { phases: null, text: 'pilot' }],
  ['country.codes', 'NA; CN', 'Namibia; China', ['NA', 'CN']],
  ['hasResults.codes', 'no', 'No', false],
  ['condition.codes', 'UNMAPPED; UNMAPPED', 'Hiccups; Sneezing', [
    { text: 'Hiccups', code: null },
    { text: 'Sneezing', code: null },
  ]],
])('%s: the codes “%s” of our own files are read', (key, codes, text, value) => {
  expect(reader.codes(about(key), codes, text)).toMatchObject({ kind: 'value', value })
}) // prettier-ignore

test('a reason among the codes is the reason', () => {
  expect(reader.codes(about('route.codes'), 'NOT_REPORTED', 'not reported')).toEqual({
    kind: 'missing',
    missing: 'NOT_REPORTED',
  })
  expect(reader.codes(about('route.codes'), 'NOT_CAPTURED', 'not captured yet')).toEqual({ kind: 'nothing' })
})

test('a product has one cell type and words of its own', () => {
  expect(reader.value(about('cellType', 'product'), 'Neural progenitor cell')).toMatchObject({
    value: ['neural-progenitor-cell'],
  })
  expect(reader.value(about('donor', 'product'), 'Allogeneic; Allogeneic, unmatched')).toMatchObject({
    message: 'names 2 donors, where one can stand: choose one',
  })
  expect(reader.value(about('presentation', 'product'), 'Sheet')).toMatchObject({ value: 'sheet' })
  expect(reader.value(about('family', 'product'), 'iPSC-derived exosome')).toMatchObject({
    value: 'ipsc-derived-exosome',
  })
})

describe('composite cells of ClinicalTrials.gov', () => {
  test('a study design holds four fields', () => {
    const design =
      'Allocation: RANDOMIZED|Intervention Model: PARALLEL|Masking: QUADRUPLE (PARTICIPANT, CARE_PROVIDER)|Primary Purpose: TREATMENT'
    expect(fieldsOfStudyDesign(design)).toEqual([
      { field: 'allocation', text: 'RANDOMIZED' },
      { field: 'interventionModel', text: 'PARALLEL' },
      { field: 'masking', text: 'QUADRUPLE' },
      { field: 'primaryPurpose', text: 'TREATMENT' },
    ])
    expect(fieldsOfStudyDesign('Observational Model: |Time Perspective: p')).toEqual([])
  })

  test('places end in their countries', () => {
    const places = 'Ağın Center, Elazığ, 23960, Turkey|A, Seoul, Korea, Republic of|B, Ankara, Turkey'
    expect(countriesOfLocations(places)).toBe('Turkey; Korea, Republic of')
  })
})

test('whatever stands in a cell is read without a throw, and fits its field where it is a value', () => {
  const targets = fc
    .constantFrom(...tableTargets('trial'), ...tableTargets('product'))
    .filter(({ field }) => !['identifier', 'studyDesign', 'locations'].includes(field))
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1/2/3', '||', 'a; b, c', '9'.repeat(40)),
  )
  fc.assert(
    fc.property(targets, texts, (target, text) => {
      const reading = target.part === 'codes' ? reader.codes(target, text, text) : reader.value(target, text)
      expect(['nothing', 'value', 'missing', 'problem']).toContain(reading.kind)
    }),
    { numRuns: 3_000 },
  )
})
