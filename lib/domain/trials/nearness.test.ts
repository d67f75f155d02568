import { expect, test } from 'vitest'
import { nearnesses } from './nearness'
import type { TrialRow } from './trial-views'

const stroke = { value: 'ischemic-stroke', label: 'Ischemic stroke' }
const vesicles = { value: 'extracellular-vesicles', label: 'Extracellular vesicles' }
const ipsc = { value: 'ipsc', label: 'iPSC' }

test('the nearest share most, and each nearness says what is shared', () => {
  const ways = nearnesses(row({ conditions: [stroke], entities: [vesicles], startingMaterials: [ipsc] }))
  expect(ways).toEqual([
    {
      anyOf: { entity: ['extracellular-vesicles'], startingMaterial: ['ipsc'] },
      why: 'extracellular vesicles, iPSC',
    },
    { anyOf: { condition: ['ischemic-stroke'] }, why: 'ischemic stroke' },
  ])
})

test('nothing is near by a condition that our vocabulary does not hold', () => {
  expect(nearnesses(row({ conditions: [{ value: 'UNMAPPED', label: 'Asthma' }] }))).toEqual([])
})

test('cells are given in nearly every trial: they make no nearness', () => {
  const cells = { value: 'cells', label: 'Cells' }
  expect(nearnesses(row({ entities: [cells], startingMaterials: [ipsc] }))).toEqual([])
})

function row(about: Partial<TrialRow>): TrialRow {
  return {
    id: 'NCT00000001',
    identifiers: [],
    title: 'A trial',
    titleIsOurs: false,
    acronym: null,
    status: null,
    phases: [],
    phaseText: null,
    phaseGroup: { value: 'NOT_CAPTURED', label: 'not captured yet' },
    studyType: null,
    studyRole: null,
    cellTypes: [],
    products: [],
    startingMaterials: [],
    donors: [],
    entities: [],
    routes: [],
    techniques: [],
    conditions: [],
    conditionAreas: [],
    stagesStated: [],
    stagesDerived: [],
    countries: [],
    countriesComplete: false,
    sponsor: null,
    sponsorClass: null,
    enrollment: { missing: 'NOT_CAPTURED' },
    startedOn: { missing: 'NOT_CAPTURED' },
    completedOn: { missing: 'NOT_CAPTURED' },
    hasResults: null,
    lastUpdatePostedOn: null,
    scope: 'in',
    missing: {},
    disagreements: [],
    ...about,
  }
}
