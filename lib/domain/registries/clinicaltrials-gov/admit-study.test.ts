import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLAIM_SCHEMAS } from '../../claims/claim-values'
import { canonicalJson, type Json } from '../../shared/canonical-json'
import { admitStudy } from './admit-study'
import { readFixture, readFixtures } from './fixtures/read-fixtures'
import { mutatedRecords } from './fixtures/mutated-records'

const id = 'NCT00000001'
const study = (modules: object = {}, rest: object = {}) =>
  JSON.stringify({ protocolSection: { identificationModule: { nctId: id }, ...modules }, ...rest })

test('every real record is admitted without a notice', () => {
  for (const { id: nctId, record } of readFixtures()) {
    expect(admitStudy(JSON.stringify(record))).toMatchObject({ kind: 'study', nctId, notices: [] })
  }
})

test('the number is read case-blind and padded, and comes from the content', () => {
  const text = JSON.stringify({ protocolSection: { identificationModule: { nctId: 'nct226200' } } })
  expect(admitStudy(text)).toMatchObject({ kind: 'study', nctId: 'NCT00226200' })
})

describe('refused with the field and the reason', () => {
  test.each([
    ['not JSON', '{"a":}', '', 'is not valid JSON'],
    ['a number', '12', '', 'is no study: a study is an object with a protocolSection'],
    [
      'another object',
      '{"name":"x"}',
      'protocolSection',
      'is missing: this is no study of ClinicalTrials.gov',
    ],
    ['a page in a list', '{"studies":[]}', 'studies', 'is a page of studies where one study was expected'],
    [
      'no number',
      '{"protocolSection":{"identificationModule":{}}}',
      'protocolSection.identificationModule.nctId',
      'is missing',
    ],
    [
      'a nine-digit number',
      '{"protocolSection":{"identificationModule":{"nctId":"NCT123456789"}}}',
      'protocolSection.identificationModule.nctId',
      'is not NCT and up to eight digits: "NCT123456789"',
    ],
    [
      'a number where text is expected',
      study({ statusModule: { overallStatus: 7 } }),
      'protocolSection.statusModule.overallStatus',
      'is wrong: expected string, received number',
    ],
    [
      'a date that does not exist',
      study({ statusModule: { startDateStruct: { date: '2023-02-30' } } }),
      'protocolSection.statusModule.startDateStruct.date',
      'is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      'a broken site among good ones',
      study({ contactsLocationsModule: { locations: [{ city: 'A' }, { city: {} }] } }),
      'protocolSection.contactsLocationsModule.locations[1].city',
      'is wrong: expected string, received object',
    ],
    [
      'a negative enrolment',
      study({ designModule: { enrollmentInfo: { count: -1 } } }),
      'protocolSection.designModule.enrollmentInfo.count',
      'is wrong: expected number to be >=0',
    ],
    [
      'a name that stands twice',
      `{"protocolSection":{"identificationModule":{"nctId":"${id}","nct\\u0049d":"NCT00000002"}}}`,
      'protocolSection.identificationModule.nctId',
      'stands twice in the same object',
    ],
  ])('%s', (_, text, path, reason) => {
    expect(admitStudy(text)).toMatchObject({ kind: 'refusal', path, reason })
  })

  test('a record is named by its number where it has one', () => {
    expect(admitStudy(study({ statusModule: [] }))).toMatchObject({ kind: 'refusal', nctId: id })
  })

  test('no reason repeats what the record says of a person', () => {
    const text = '{"protocolSection":{"identificationModule":{"nctId":"jane.roe@hospital.example"}}}'
    expect(JSON.stringify(admitStudy(text))).not.toContain('hospital.example')
    expect(JSON.stringify(admitStudy('{"email":"jane.roe@hospital.example",}'))).not.toContain(
      'hospital.example',
    )
  })
})

describe('values boxed in one-element lists', () => {
  test.each([
    ['everything', boxed(readFixture('NCT04077866')), ''],
    ['the study', [readFixture('NCT04077866')], ''],
    ['everything but the study', unlist(boxed(readFixture('NCT04077866'))), 'protocolSection'],
    [
      'the leaves',
      { protocolSection: { identificationModule: { nctId: ['NCT04077866'] } } },
      'protocolSection.identificationModule.nctId',
    ],
  ])('%s: refused by number, saying so', (_, record, path) => {
    expect(admitStudy(JSON.stringify(record))).toMatchObject({
      kind: 'refusal',
      nctId: 'NCT04077866',
      path,
      reason: expect.stringContaining('boxed in a one-element list'),
    })
  })
})

describe('admitted with a notice', () => {
  test('a word the registry does not have', () => {
    expect(
      admitStudy(
        study({ statusModule: { overallStatus: 'DREAMING' }, designModule: { phases: ['PHASE9'] } }),
      ),
    ).toMatchObject({
      kind: 'study',
      notices: [
        'protocolSection.statusModule.overallStatus: "DREAMING" is not a word of the registry\'s list; kept as given',
        'protocolSection.designModule.phases[0]: "PHASE9" is not a word of the registry\'s list; kept as given',
      ],
    })
  })

  test('a country we do not know', () => {
    expect(
      admitStudy(study({ contactsLocationsModule: { locations: [{ country: 'Atlantis' }] } })),
    ).toMatchObject({
      notices: [expect.stringContaining('"Atlantis" is no country we know')],
    })
  })
})

test('the day of the registry’s release is told apart and not kept, so that it makes no new version', () => {
  const early = admitStudy(
    study({}, { derivedSection: { miscInfoModule: { versionHolder: '2026-02-04', x: 1 } } }),
  )
  const late = admitStudy(
    study({}, { derivedSection: { miscInfoModule: { versionHolder: '2026-11-01', x: 1 } } }),
  )
  expect(early).toMatchObject({
    takenOn: '2026-02-04',
    body: { derivedSection: { miscInfoModule: { x: 1 } } },
  })
  expect('body' in early && 'body' in late && canonicalJson(early.body) === canonicalJson(late.body)).toBe(
    true,
  )
})

test('B1: of 1,000 mutated records each is admitted with values that fit, or refused with a reason', () => {
  fc.assert(
    fc.property(mutatedRecords(), (text) => {
      const admission = admitStudy(text)
      if (admission.kind === 'refusal') {
        expect(admission.reason).not.toBe('')
        return
      }
      for (const { field, value, missing } of admission.reading.statements)
        if (missing === null) expect(CLAIM_SCHEMAS[field].safeParse(value).success, field).toBe(true)
      expect(canonicalJson(admission.body).isWellFormed()).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

function boxed(value: Json): Json {
  if (Array.isArray(value)) return value.map(boxed)
  if (value === null || typeof value !== 'object') return [value]
  return [Object.fromEntries(Object.entries(value).map(([key, item]) => [key, boxed(item)]))]
}

function unlist(value: Json): Json {
  return Array.isArray(value) ? (value[0] ?? null) : value
}
