import { expect, test } from 'vitest'
import { familySelections } from './family-selections'

const cells = { value: 'cells', label: 'Cells', isCellFree: false }
const family = {
  cellType: { value: 'mesenchymal-stromal-cell', label: 'Mesenchymal stromal cell' },
  startingMaterial: { value: 'ipsc', label: 'iPSC' },
  entity: cells,
  indication: { value: 'ischemic-stroke', label: 'Ischemic stroke' },
}

test('a family of cells also counts trials that do not say what is given', () => {
  expect(familySelections(family).inIndication).toEqual({
    cellType: ['mesenchymal-stromal-cell'],
    startingMaterial: ['ipsc'],
    entity: ['NOT_CAPTURED', 'NOT_REPORTED', 'cells'],
    condition: ['ischemic-stroke'],
  })
})

test('a cell-free family counts only trials that say so', () => {
  const entity = { value: 'extracellular-vesicles', label: 'Extracellular vesicles', isCellFree: true }
  expect(familySelections({ ...family, cellType: null, entity })).toMatchObject({
    family: { startingMaterial: ['ipsc'], entity: ['extracellular-vesicles'] },
    undetermined: null,
  })
})

test('without an indication there is nothing to be absent', () => {
  expect(familySelections({ ...family, indication: null })).toMatchObject({
    inIndication: null,
    undetermined: null,
  })
})
