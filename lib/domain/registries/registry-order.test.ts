import { expect, test } from 'vitest'
import { newestVersion } from './newest-version'
import { primaryRegistration, registryRank } from './registry-order'

const hpscreg = { registry: 'hPSCreg', value: '176', role: 'primary' }
const nct = { registry: 'ClinicalTrials.gov', value: 'NCT06138210', role: 'secondary' }
const jrct = { registry: 'jRCT', value: 'jRCT2053190081', role: 'secondary' }

test('ClinicalTrials.gov stands first, hPSCreg last, and a registry we do not know just before it', () => {
  const names = ['hPSCreg', 'A new registry', 'NCI', 'jRCT', 'ClinicalTrials.gov']
  expect(names.toSorted((left, right) => registryRank(left) - registryRank(right))).toEqual([
    'ClinicalTrials.gov',
    'jRCT',
    'NCI',
    'A new registry',
    'hPSCreg',
  ])
})

test('hPSCreg is nobody’s primary registry, even where it is the only one', () => {
  expect(primaryRegistration([hpscreg])).toBeNull()
  expect(primaryRegistration([hpscreg, jrct, nct])).toBe(nct)
})

test('the primary identifier is the primary registration, and an alias never is', () => {
  const primary = { ...jrct, role: 'primary' }
  expect(primaryRegistration([nct, primary])).toBe(primary)
  expect(primaryRegistration([{ ...nct, role: 'alias' }, hpscreg])).toBeNull()
})

test('the newest version is the newest posted, not the last one kept', () => {
  const kept = { retrievedAt: '2026-11-23T08:00:00Z' }
  const older = { ...kept, number: 2, postedOn: '2023-01-01' }
  const newer = { ...kept, number: 1, postedOn: '2025-01-01' }
  const undated = { retrievedAt: '2024-01-01T08:00:00Z', number: 3, postedOn: null }
  expect(newestVersion([older, newer, undated])).toBe(newer)
  expect(newestVersion([])).toBeNull()
})
