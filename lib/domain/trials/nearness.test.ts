import { expect, test } from 'vitest'
import { nearnesses } from './nearness'
import { buildTrialRow } from './testing/trial-row-builder'

const stroke = { value: 'ischemic-stroke', label: 'Ischemic stroke' }
const vesicles = { value: 'extracellular-vesicles', label: 'Extracellular vesicles' }
const ipsc = { value: 'ipsc', label: 'iPSC' }

test('the nearest share most, and each nearness says what is shared', () => {
  const ways = nearnesses(
    buildTrialRow({ conditions: [stroke], entities: [vesicles], startingMaterials: [ipsc] }),
  )
  expect(ways).toEqual([
    {
      anyOf: { entity: ['extracellular-vesicles'], startingMaterial: ['ipsc'] },
      why: 'extracellular vesicles, iPSC',
    },
    { anyOf: { condition: ['ischemic-stroke'] }, why: 'ischemic stroke' },
  ])
})

test('nothing is near by a condition that our vocabulary does not hold', () => {
  expect(nearnesses(buildTrialRow({ conditions: [{ value: 'UNMAPPED', label: 'Asthma' }] }))).toEqual([])
})

test('cells are given in nearly every trial: they make no nearness', () => {
  const cells = { value: 'cells', label: 'Cells' }
  expect(nearnesses(buildTrialRow({ entities: [cells], startingMaterials: [ipsc] }))).toEqual([])
})
