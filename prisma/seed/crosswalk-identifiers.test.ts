import { expect, test } from 'vitest'
import { hpscregIdentifiers, publicIdOf } from './crosswalk-identifiers'
import { readCrosswalk } from './founding-tables'

const printed = readCrosswalk(process.cwd())
  .filter(({ field }) => field === 'identifier')
  .slice(0, 1)
const fact = (registry: string, value: string) => printed.map((one) => ({ ...one, registry, value }))

test('the first registry of the fixed order is primary and names the trial, whatever page came first', () => {
  const facts = [...fact('EudraCT', '2019-002925-31'), ...fact('ClinicalTrials.gov', 'NCT03877471')]
  const identifiers = hpscregIdentifiers('48', facts)
  expect(identifiers.map(({ value, role }) => `${value} ${role}`)).toEqual([
    'NCT03877471 primary',
    '2019-002925-31 secondary',
    '48 secondary',
  ])
  expect(publicIdOf(identifiers)).toBe('NCT03877471')
})
