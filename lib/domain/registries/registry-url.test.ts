import { expect, test } from 'vitest'
import { registryUrl } from './registry-url'

test('a record is reached at its registry, and where it has no page of its own at the portal that copies it', () => {
  expect(registryUrl('ClinicalTrials.gov', 'NCT06138210')).toBe(
    'https://clinicaltrials.gov/study/NCT06138210',
  )
  expect(registryUrl('hPSCreg', '176')).toBe('https://hpscreg.eu/browse/trial/176')
  expect(registryUrl('UMIN-CTR', 'UMIN000012345')).toContain('TrialID=JPRN-UMIN000012345')
})

test('a registry without addresses has no link', () => {
  expect(registryUrl('ChinaDrugTrials', 'CTR20231375')).toBeNull()
})

test('a number cannot change the address around it', () => {
  expect(registryUrl('hPSCreg', '1/../../evil?x=1')).toBe(
    'https://hpscreg.eu/browse/trial/1%2F..%2F..%2Fevil%3Fx%3D1',
  )
})
