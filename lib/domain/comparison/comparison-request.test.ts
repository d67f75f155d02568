import { expect, test } from 'vitest'
import { parseComparison, settleIdentifiers, writeComparison } from './comparison-request'

function parse(query: string) {
  return parseComparison(new URLSearchParams(query))
}

function told(query: string): string[] {
  return parse(query).problems.map(({ parameter, value, message }) => `${parameter}=${value} ${message}`)
}

test('identifiers keep their order, and blank ones are left aside', () => {
  expect(parse('trial=NCT2&trial=+&trial=NCT1&trial=')).toEqual({
    request: { kind: 'trial', ids: ['NCT2', 'NCT1'], onlyDifferences: false },
    problems: [],
  })
})

test.each(['', 'trial=B&trial=A', 'product=alf201&product=x%20y%26z&only=differences'])(
  'the address %j is written as it was read',
  (query) => {
    expect(writeComparison(parse(query).request)).toBe(query.replaceAll('%20', '+'))
  },
)

test('a ninth identifier is told by name and left out', () => {
  const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `NCT${String(number)}`)
  const query = writeComparison({ kind: 'trial', ids, onlyDifferences: false })
  expect(parse(query).request.ids).toEqual(ids.slice(0, 8))
  expect(told(query)).toEqual(['trial=NCT9 is left out: a comparison holds at most 8'])
})

test('a repeated identifier is told once and stands once', () => {
  expect(parse('product=a&product=a&product=a&product=b').request.ids).toEqual(['a', 'b'])
  expect(told('product=a&product=a&product=a&product=b')).toEqual([
    'product=a is given more than once; it stands once',
  ])
})

test('of trials and products the trials stand, and each product is told', () => {
  expect(parse('product=alf201&trial=NCT1').request).toMatchObject({ kind: 'trial', ids: ['NCT1'] })
  expect(told('product=alf201&trial=NCT1')).toEqual([
    'product=alf201 is left out: trials and products are compared apart',
  ])
})

test('another choice of fields than the differences is told', () => {
  expect(parse('trial=a&only=same').request.onlyDifferences).toBe(false)
  expect(told('trial=a&only=same')).toEqual([
    'only=same is not understood (only=differences is); all fields are shown',
  ])
})

test('control characters and endless texts do not reach the search for records', () => {
  expect(parse(`trial=a%00b${'c'.repeat(500)}`).request.ids).toEqual([`a b${'c'.repeat(117)}`])
})

test('identifiers give way to the records’ own ids; unknown ones and second names of a record are told', () => {
  const { request } = parse('trial=176&trial=nct1&trial=nothing&trial=EUCT-1&only=differences')
  const found = new Map([
    ['176', 'hPSCreg-176'],
    ['nct1', 'NCT1'],
    ['EUCT-1', 'NCT1'],
  ])
  expect(settleIdentifiers(request, found)).toEqual({
    request: { kind: 'trial', ids: ['hPSCreg-176', 'NCT1'], onlyDifferences: true },
    problems: [
      { parameter: 'trial', value: 'nothing', message: 'is no trial of this atlas' },
      { parameter: 'trial', value: 'EUCT-1', message: 'is NCT1, which stands already' },
    ],
  })
})
