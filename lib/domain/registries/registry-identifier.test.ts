import { expect, test } from 'vitest'
import { nctProblem, readNctId, readShortNctId } from './nct-id'
import { readRegistryIdentifier } from './registry-identifier'

test.each([
  ['NCT06138210', 'NCT06138210'],
  ['nct06138210', 'NCT06138210'],
  ['  NcT 00226200 ', 'NCT00226200'],
  ['NCT-00226200', 'NCT00226200'],
])('%s is the number %s', (text, number) => {
  expect(readNctId(text)).toBe(number)
})

test.each([
  'NCT0613821',
  'NCT061382100',
  'NCT',
  'NCT00000000',
  '06138210',
  'NCT0613821O',
  'xNCT06138210',
  '',
])('%s is no number of the registry', (text) => {
  expect(readNctId(text)).toBeNull()
})

test('a number with a digit too few is told, and is padded only for files and for finding (D9)', () => {
  expect(nctProblem('NCT0613821')).toBe(
    '“NCT0613821” is no number of ClinicalTrials.gov: NCT numbers have eight digits',
  )
  expect(readRegistryIdentifier('NCT0613821')).toBeNull()
  expect(readShortNctId(' nct 226200')).toBe('NCT00226200')
  expect(readShortNctId('NCT061382100')).toBeNull()
  for (const other of ['NCT06138210', 'NCT', 'GDXG-001']) expect(nctProblem(other)).toBeNull()
})

test.each([
  ['nct00226200', 'ClinicalTrials.gov', 'NCT00226200'],
  ['chictr2500106320', 'ChiCTR', 'ChiCTR2500106320'],
  ['ChiCTR-OCB-15005968', 'ChiCTR', 'ChiCTR-OCB-15005968'],
  ['CTR20231375', 'ChinaDrugTrials', 'CTR20231375'],
  ['jRCT2053190081', 'jRCT', 'jRCT2053190081'],
  ['jRCTa050190084', 'jRCT', 'jRCTa050190084'],
  ['UMIN000011929', 'UMIN-CTR', 'UMIN000011929'],
  ['EudraCT: 2011-005493-37', 'EudraCT', '2011-005493-37'],
  ['2019-002925-31', 'EudraCT', '2019-002925-31'],
  ['2022-502482-17-00', 'CTIS', '2022-502482-17-00'],
  ['ACTRN12620000870954p', 'ANZCTR', 'ACTRN12620000870954'],
  ['IRCT20200429047241N1', 'IRCT', 'IRCT20200429047241N1'],
  ['JMA-IIA00412', 'JMACCT', 'JMA-IIA00412'],
])('%s is a number of %s', (text, registry, value) => {
  expect(readRegistryIdentifier(text)).toEqual({ registry, value })
})

test.each(['NCI-2020-08490', 'R01CA256898', '30902', 'U1111-1234-4897', 'CIGE025AUS10', ''])(
  '%s is a code of somebody else',
  (text) => {
    expect(readRegistryIdentifier(text)).toBeNull()
  },
)
