import { expect, test } from 'vitest'
import { readDoseText } from './dose-text'

test.each<[string, number[], string]>([
  ['2e6 cells', [2e6], 'cells'],
  ['200 million cells in 2.5-5 mL', [2e8], 'cells'],
  ['50,000 / 100,000 / 150,000 / 200,000 cells', [5e4, 1e5, 1.5e5, 2e5], 'cells'],
  ['2e6, 10e6 or 20e6 cells', [2e6, 1e7, 2e7], 'cells'],
  ['5 million cells (cases 1-3), 10 million (from case 4)', [5e6, 1e7], 'cells'],
  ['3, 5 or 10 million cells/kg', [3e6, 5e6, 1e7], 'cells/kg'],
  ['1e6 cells/kg (max 100e6) or 2e6 cells/kg (max 200e6)', [1e6, 2e6], 'cells/kg'],
  ['cohorts 20 / 40 / 80 ug/kg', [20, 40, 80], 'ug/kg'],
  ['2e9 / 4e9 / 8e9 particles/kg', [2e9, 4e9, 8e9], 'particles/kg'],
  ['0.1e11 / 0.3e11 / 1.0e11 platelets', [1e10, 3e10, 1e11], 'platelets'],
  ['225 / 450 / 900 / 2000 ug', [225, 450, 900, 2000], 'ug'],
  ['2 mg', [2000], 'ug'],
  ['2.5 x 10^7 viable cells', [2.5e7], 'cells'],
])('%s is read into its levels', (text, amounts, unit) => {
  const dose = readDoseText(text)
  expect(dose?.text).toBe(text)
  expect(dose?.levels.map((level) => level.amount)).toEqual(amounts)
  expect(new Set(dose?.levels.map((level) => level.unit))).toEqual(new Set([unit]))
})

test.each([
  'up to 9e8 cells per infusion',
  'about 50 million cells',
  '8-10e9 cells/m2',
  '50000 to 200000 cells (core trial)',
  'median 8.2 million cells (IQR 5-10 million)',
  '3 sheets of 33e6 cells',
  '0.2e7 / 0.5e7 / 1.0e7 cells per ovary',
  '190e6 cells over two days',
  'low / medium / high cell number',
  '4 cohorts: low, mid-low, mid-high, high',
  '2e6 cells or 20 ug',
  '2 x 107 cells', // the exponent's mark is lost
  '5 million bananas',
])('%s keeps its text and no level, because it cannot be read with certainty', (text) => {
  expect(readDoseText(text)).toEqual({ text, levels: [] })
})

test('a dose given per infusion says so, and the basis of counting is kept', () => {
  expect(readDoseText('20e9 particles/kg per infusion (low dose)')?.levels).toMatchObject([
    { per: 'ADMINISTRATION', unitFamily: 'particles/kg', countingBasis: null },
  ])
  expect(readDoseText('1e6 viable cells/kg')?.levels).toMatchObject([
    { countingBasis: 'viable cells', per: null },
  ])
})

test('mass, protein mass, cells and particles are different families', () => {
  const families = ['2 ug', '2 ug protein', '2e6 cells', '2e6 particles'].map(
    (text) => readDoseText(text)?.levels[0]?.unitFamily,
  )
  expect(families).toEqual(['mass', 'protein mass', 'cells', 'particles'])
})

test('a blank text is no dose', () => {
  expect(readDoseText('  ')).toBeNull()
})
