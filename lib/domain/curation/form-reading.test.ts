import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CURATED_ENTITIES, type CuratedEntity, ENTITY_FIELDS, entityField } from './entity-fields'
import { type Control, controlOf, TYPED_KIND_OF } from './form-controls'
import { splitAmounts } from './form-dose'
import { readTyped } from './form-reading'
import { EMPTY_TYPED, type Typed } from './form-typed'
import { writeTyped } from './form-writing'

const window = {
  event: 'ONSET',
  basis: 'ELIGIBILITY',
  unit: 'day',
  minimum: 1,
  maximum: 7,
  minimumIsInclusive: true,
  maximumIsInclusive: true,
} as const
const level = { unitFamily: 'particles/kg', unit: 'particles/kg', countingBasis: null, per: null } as const

/** Values as sources give them, each of which must survive its inputs. */
const VALUES: [CuratedEntity, string, unknown][] = [
  ['trial', 'title', 'Safety of ALF201 in ischaemic stroke'],
  ['trial', 'status', 'RECRUITING'],
  ['trial', 'status', 'a word the registry made up'],
  ['trial', 'phase', { phases: ['PHASE1', 'PHASE2'], text: 'Phase 1/Phase 2' }],
  ['trial', 'phase', { phases: null, text: 'Alternative regulatory mechanism' }],
  ['trial', 'startedOn', { text: '2024-05', type: 'ESTIMATED' }],
  ['trial', 'completedOn', { text: '2024', type: null }],
  ['trial', 'enrollment', { count: 0, type: 'ACTUAL' }],
  ['trial', 'minimumAge', { text: '18 Years', years: 18 }],
  ['trial', 'minimumAge', { text: '39.0', years: null }],
  ['trial', 'healthyVolunteers', false],
  ['trial', 'collaborators', ['Keio University', 'Osaka University, Japan']],
  ['trial', 'country', ['JP', 'US']],
  ['trial', 'condition', [{ text: 'Acute stroke', code: 'ischemic-stroke' }, { text: 'AIS', code: null }]],
  ['trial', 'comparator', [{ text: 'saline', code: 'PLACEBO' }]],
  ['trial', 'immunosuppression', { given: 'YES', agent: 'tacrolimus', timing: '28 days', text: 'tacrolimus' }],
  ['trial', 'followUp', { text: 'up to 15 years', days: null }],
  ['trial', 'severity', { text: 'NIHSS 6 to 20', scale: 'NIHSS', minimum: 6, maximum: 20 }],
  ['trial', 'result', { treated: 3, analysed: null, text: 'No serious event.' }],
  ['trial', 'identifiers', [{ registry: 'ClinicalTrials.gov', value: 'NCT06138210' }]],
  ['trial', 'identifiers', [{ registry: 'Sponsor code', value: 'GDXG-001' }]],
  ['administration', 'product', 'gd-iexo-003'],
  ['administration', 'route', { text: 'IV infusion', code: 'intravenous' }],
  ['administration', 'technique', { text: 'by a robot', code: null }],
  ['administration', 'doseCount', { count: null, text: 'once a month' }],
  ['administration', 'window', { text: 'within 1 to 7 days after onset', ...window }],
  ['administration', 'window', { text: 'early', ...window, minimum: null, maximum: null }],
  [
    'administration',
    'dose',
    {
      text: '2e9 / 4e9 / 8e9 particles/kg',
      levels: [
        { amount: 2e9, amountText: '2e9', ...level },
        { amount: 4e9, amountText: '4e9', ...level },
        { amount: 8e9, amountText: '8e9', ...level },
      ],
    },
  ],
  ['administration', 'dose', { text: 'one sheet', levels: [] }],
  ['product', 'cellType', ['endothelial-progenitor-cell']],
  ['product', 'aliases', ['iEPCs', 'iPSC EPCs']],
  ['product', 'presentation', 'sheet'],
  ['cellType', 'parent', 'stem-cell'],
  ['cellType', 'mappings', [{ scheme: 'CL', code: 'CL:0000034', match: 'exact', isConfirmed: true, note: null }]],
  ['statement', 'subject', { product: null, cellType: 'mesenchymal-cell', startingMaterial: 'ipsc', entity: null }],
  ['source', 'publishedOn', '2024-05-27'],
] // prettier-ignore

test.each(VALUES)('%s %s comes out of its inputs as it went in: %j', (entity, field, value) => {
  const control = controlOf(entity, field)
  expect(entityField(entity, field)?.schema.safeParse(value).success).toBe(true)
  expect(readTyped(control, writeTyped(control, value))).toEqual({ value })
})

test('every field of every kind of thing has inputs, and empty inputs say nothing', () => {
  for (const entity of CURATED_ENTITIES)
    for (const field of Object.keys(ENTITY_FIELDS[entity])) {
      const control = controlOf(entity, field)
      expect(readTyped(control, EMPTY_TYPED[TYPED_KIND_OF[control.input]])).toBeNull()
    }
})

const dose = (amounts: string[], unit: string, words = '') =>
  readTyped({ input: 'dose' }, { kind: 'dose', amounts, unit, per: '', words })

test('several amounts may be typed into one input or into several', () => {
  const split = dose(['2e9', '4e9', '8e9'], 'particles/kg')
  expect(dose(['2e9, 4e9, 8e9'], 'particles/kg')).toEqual(split)
  expect(split).toMatchObject({ value: { levels: [{ amount: 2e9 }, { amount: 4e9 }, { amount: 8e9 }] } })
})

test('a dose without a unit, and an amount that is none, are told', () => {
  expect(dose(['2e9'], '')).toEqual({ problem: 'has amounts without a unit: choose one' })
  expect(dose(['many'], 'cells')).toHaveProperty('problem')
})

test.each(['1,5e6', '2e9,4e9', '1e6,500', '5,00,000'])(
  'a comma between digits, as in %s, is no level for certain, and is told with both ways to write it (D8)',
  (typed) => {
    expect(dose(splitAmounts(typed), 'cells')).toEqual({
      problem: `has “${typed}”, one amount or several: write a decimal as 1.5e6, and a space between levels, as in 1e6, 5e6`,
    })
  },
)

test('commas that group thousands or have a space behind them stay what they are', () => {
  expect(splitAmounts('50,000, 1,500,000')).toEqual(['50,000', '1,500,000'])
  expect(dose(['50,000, 1,500,000'], 'cells')).toMatchObject({
    value: { levels: [{ amount: 50_000 }, { amount: 1_500_000 }] },
  })
})

test.each(['0', '1e400'])('an amount of %s is refused in words of the field (D7)', (typed) => {
  expect(dose([typed], 'cells')).toEqual({
    problem: `has an amount of ${typed}: give amounts above 0 and up to 1e20`,
  })
})

test('the words of earlier levels give way when the levels change', () => {
  expect(dose(['5'], 'ug/kg', '20 / 40 ug/kg')).toMatchObject({ value: { text: '5 ug/kg' } })
  expect(dose(['5'], 'ug/kg', 'a low dose')).toMatchObject({ value: { text: 'a low dose' } })
})

test('any whole amount typed as a dose is read as that amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 11 }), (digit, exponent) => {
      const amount = digit * 10 ** exponent
      const control: Control = { input: 'dose' }
      const value = { text: 'x', levels: [{ ...level, amount, amountText: String(amount) }] }
      expect(readTyped(control, writeTyped(control, value))).toMatchObject({
        value: { levels: [{ amount }] },
      })
    }),
  )
})

test('a window that begins after it ends, and a bound in words, are told', () => {
  const typed = { ...EMPTY_TYPED.window, minimum: '7', maximum: '1' }
  expect(readTyped({ input: 'window' }, typed)).toEqual({ problem: 'begins after it ends' })
  expect(readTyped({ input: 'window' }, { ...typed, minimum: 'one' })).toHaveProperty('problem')
})

test('bounds that were changed do not keep the words of the old ones', () => {
  const typed = { ...EMPTY_TYPED.window, minimum: '1', maximum: '14', words: '1 to 7 days after onset' }
  expect(readTyped({ input: 'window' }, typed)).toMatchObject({
    value: { text: '1 to 14 days after onset', maximum: 14 },
  })
})

test('a registry’s number is recognised in any spelling, anything else needs its registry', () => {
  const control: Control = { input: 'identifiers' }
  const row = (registry: string, value: string): Typed => ({
    kind: 'identifiers',
    rows: [{ registry, value }],
  })
  expect(readTyped(control, row('', 'nct06138210'))).toEqual({
    value: [{ registry: 'ClinicalTrials.gov', value: 'NCT06138210' }],
  })
  for (const registry of ['', 'ClinicalTrials.gov'])
    expect(readTyped(control, row(registry, 'NCT0613821'))).toEqual({
      problem: '“NCT0613821” is no number of ClinicalTrials.gov: NCT numbers have eight digits',
    })
  expect(readTyped(control, row('', 'GDXG-001'))).toHaveProperty('problem')
})
