import { expect, test } from 'vitest'
import { describeFamilyTrials } from './describe-family-trials'

const counts = {
  familyName: 'iPSC-derived mesenchymal stromal cells',
  indicationName: 'Ischemic stroke',
  inIndication: 0,
  inOtherConditions: 5,
  undetermined: 0,
  atlasTotal: 187,
  dataDate: '23 November 2026',
}

test('an absence names what was searched, how many trials and the day', () => {
  expect(describeFamilyTrials(counts)).toBe(
    'No trial of iPSC-derived mesenchymal stromal cells in ischemic stroke among the 187 trials of this atlas, as of 23 November 2026. 5 trials in other conditions.',
  )
})

test('a presence counts the trials', () => {
  expect(describeFamilyTrials({ ...counts, inIndication: 1, inOtherConditions: 0 })).toBe(
    '1 trial of iPSC-derived mesenchymal stromal cells in ischemic stroke among the 187 trials of this atlas, as of 23 November 2026. None in other conditions.',
  )
})

test('trials that do not say their starting material leave a doubt, and the sentence says so', () => {
  expect(describeFamilyTrials({ ...counts, undetermined: 2 })).toContain(
    '2 trials of this cell type in ischemic stroke do not say the starting material.',
  )
})
