import { expect, test } from 'vitest'
import { readSourceReference } from '../curation/source-reference'
import { originLabel } from './origin'

test.each([
  ['registry:ClinicalTrials.gov:NCT06138210', 'ClinicalTrials.gov record NCT06138210'],
  ['rule:title:1', 'reading of the title'],
  ['page:https://www.example.org/trial/1', 'page example.org'],
  ['page:https://doi.org/', 'page doi.org'],
  ['page:https://pubmed.ncbi.nlm.nih.gov/?term=ipsc', 'page pubmed.ncbi.nlm.nih.gov'],
  ['page:the founding review', 'the founding review'],
])('%s is read as "%s"', (key, label) => {
  expect(originLabel(key)).toBe(label)
})

test.each([
  ['https://doi.org/10.1016/S1474-4422(20)30001-1', 'paper doi:10.1016/S1474-4422(20)30001-1'],
  ['10.1000/182', 'paper doi:10.1000/182'],
  ['https://www.nature.com/articles/10.1038/s41586-025-08845-y', 'paper doi:10.1038/s41586-025-08845-y'],
  ['PMID 31452104', 'paper PMID 31452104'],
])('a source given as %s is read as "%s"', (pasted, label) => {
  expect(originLabel(readSourceReference(pasted)?.originKey ?? '')).toBe(label)
})
