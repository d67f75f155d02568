import { expect, test } from 'vitest'
import { COUNTRIES, countryCode, countryName } from './countries'

test.each([
  ['United States', 'US'],
  ['South Korea', 'KR'],
  ['Korea, Republic of', 'KR'],
  ['Turkey (Türkiye)', 'TR'],
  ['Russian Federation', 'RU'],
  ["Côte d'Ivoire", 'CI'],
  ['Cote D’Ivoire', 'CI'],
  ['Viet Nam', 'VN'],
  ['Bosnia and Herzegovina', 'BA'],
])('%s is %s', (name, code) => {
  expect(countryCode(name)).toBe(code)
})

test('a name that is no country has no code', () => {
  expect(countryCode('Atlantis')).toBeNull()
  expect(countryCode('')).toBeNull()
})

test('every name shown leads back to its code, and no two codes share one', () => {
  for (const { code, name } of COUNTRIES) expect(countryCode(name)).toBe(code)
  expect(COUNTRIES.length).toBe(new Set(COUNTRIES.map(({ name }) => name)).size)
  expect(COUNTRIES.length).toBeGreaterThan(240)
})

test('an unknown code is shown as it stands', () => {
  expect(countryName('DE')).toBe('Germany')
  expect(countryName('QQ')).toBe('QQ')
})
