import { describe, expect, test } from 'vitest'
import { readSourceReference } from './source-reference'

const paper = (doi: string) => ({ kind: 'paper', doi, originKey: `page:https://doi.org/${doi}` })
const record = (value: string, kind = 'registry_record', registry = 'ClinicalTrials.gov') => ({
  kind,
  record: { registry, value },
  originKey: `registry:${registry}:${value}`,
})

describe('what a pasted reference is read as', () => {
  test.each([
    ['10.1161/STROKEAHA.123.045678', paper('10.1161/STROKEAHA.123.045678')],
    ['doi: 10.1000/182', paper('10.1000/182')],
    ['https://doi.org/10.1000/182', paper('10.1000/182')],
    ['https://dx.doi.org/10.1016/S1474-4422(20)30001-1', paper('10.1016/S1474-4422(20)30001-1')],
    ['10.1000/182.', paper('10.1000/182')],
    [
      'PMID: 31452104',
      { kind: 'paper', pmid: '31452104', originKey: 'page:https://pubmed.ncbi.nlm.nih.gov/31452104/' },
    ],
    ['31452104', { kind: 'paper', pmid: '31452104' }],
    ['https://pubmed.ncbi.nlm.nih.gov/31452104/?from=x', { kind: 'paper', pmid: '31452104' }],
    ['nct06138210', record('NCT06138210')],
    ['ChiCTR 2500106320', record('ChiCTR2500106320', 'registry_record', 'ChiCTR')],
    ['hPSCreg 176', record('176', 'registry_record', 'hPSCreg')],
    ['https://clinicaltrials.gov/study/NCT06138210?tab=table', record('NCT06138210')],
    ['https://www.clinicaltrials.gov/ct2/show/NCT06138210', record('NCT06138210')],
    ['https://hpscreg.eu/browse/trial/176', record('176', 'registry_record', 'hPSCreg')],
    ['https://ichgcp.net/clinical-trials-registry/NCT06138210', record('NCT06138210', 'registry_mirror')],
    [
      'https://euclinicaltrials.eu/search-for-clinical-trials/?lang=en&EUCT=2023-503451-17',
      { kind: 'registry_record' },
    ],
    ['https://example.org/news/a-new-trial', { kind: 'web_page', record: null }],
    ['example.org/page', { kind: 'web_page', url: 'https://example.org/page' }],
  ])('%s', (text, expected) => {
    expect(readSourceReference(text)).toMatchObject(expected)
  })

  test('a paper’s page is the paper, at the address that was read', () => {
    expect(
      readSourceReference('https://www.nature.com/articles/10.1038/s41586-020-1234-5/full'),
    ).toMatchObject({
      kind: 'paper',
      doi: '10.1038/s41586-020-1234-5',
      url: 'https://www.nature.com/articles/10.1038/s41586-020-1234-5/full',
    })
  })

  test('what differs from visit to visit is no part of an address', () => {
    expect(readSourceReference('https://example.org/a?utm_source=x&id=3#top')).toMatchObject({
      url: 'https://example.org/a?id=3',
      originKey: 'page:https://example.org/a?id=3',
    })
  })

  test.each([
    '',
    'a paper I read',
    'javascript:alert(1)',
    'ftp://example.org/x',
    'https://user:secret@example.org/',
    'e.g. this',
  ])('%j names no source', (text) => {
    expect(readSourceReference(text)).toBeNull()
  })
})
