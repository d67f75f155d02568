import { expect, test } from 'vitest'
import { SIMILAR_TITLE, titleSimilarity } from './similar-title'

test.each([
  ['Induced exosomes for acute ischemic stroke', 'Induced exosomes for acute ischemic stroke', true],
  ['Induced exosomes for acute ischemic stroke', 'Acute Ischaemic Stroke: Induced Exosomes (ExoCURE)', true],
  [
    'Safety of hNPC01 in chronic stroke',
    'A Phase I Study to Evaluate the Safety of hNPC01 in Chronic Stroke',
    true,
  ],
  ['Induced exosomes for acute ischemic stroke', 'Induced exosomes for knee osteoarthritis', false],
  [
    'iPSC-derived cardiomyocytes in heart failure',
    'iPSC-derived dopaminergic progenitors in Parkinson disease',
    false,
  ],
  ['Cells', '', false],
])('“%s” and “%s” are alike: %s', (left, right, isAlike) => {
  expect(titleSimilarity(left, right) >= SIMILAR_TITLE).toBe(isAlike)
  expect(titleSimilarity(right, left)).toBe(titleSimilarity(left, right))
})
