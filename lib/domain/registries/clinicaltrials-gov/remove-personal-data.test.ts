import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/canonical-json'
import { personsOf, readFixture, readFixtures } from './fixtures/read-fixtures'
import { member } from './json-member'
import { redactAddresses, redactNumbers } from './redact-text'
import { removePersonalData } from './remove-personal-data'

test('no person of the 33 real records is left in what is kept', () => {
  for (const { id, record } of readFixtures()) {
    const kept = canonicalJson(removePersonalData(record)).toLowerCase()
    const left = personsOf(record).filter((trace) => kept.includes(trace.toLowerCase()))
    expect(left, id).toEqual([])
  }
})

test('the fixtures do speak of persons, so the test above can fail', () => {
  expect(readFixtures().flatMap(({ record }) => personsOf(record)).length).toBeGreaterThan(100)
})

test('a sponsor-investigator is an individual of the same class, everywhere in the record', () => {
  const kept = canonicalJson(removePersonalData(readFixture('NCT02487420')))
  expect(kept).toContain('"leadSponsor":{"class":"OTHER","name":"an individual"}')
  expect(kept).not.toMatch(/Zwinmirov/)
})

test.each([
  [
    'a sponsor-investigator spelled otherwise than the investigator',
    'OTHER',
    { type: 'SPONSOR_INVESTIGATOR', investigatorFullName: 'A. Veldhoven' },
  ],
  ['a sponsor of the class of individuals', 'INDIV', undefined],
])('%s is an individual', (_, sponsorClass, responsibleParty) => {
  const leadSponsor = { name: 'Ansgar Veldhoven', class: sponsorClass }
  const collaborators = [
    { name: 'Edda Skorustrom', class: 'INDIV' },
    { name: 'A hospital', class: 'OTHER' },
  ]
  const record = {
    protocolSection: { sponsorCollaboratorsModule: { responsibleParty, leadSponsor, collaborators } },
  }
  expect(
    member(
      removePersonalData(JSON.parse(JSON.stringify(record))),
      'protocolSection',
      'sponsorCollaboratorsModule',
    ),
  ).toMatchObject({
    leadSponsor: { name: 'an individual', class: sponsorClass },
    collaborators: [{ name: 'an individual' }, { name: 'A hospital' }],
  })
})

test('locations, citations, titles and identifiers stay as they are', () => {
  const record = {
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000001',
        officialTitle: 'A',
        secondaryIdInfos: [{ id: '202-555-0143' }],
      },
      contactsLocationsModule: { locations: [{ city: 'Graz', zip: '98700-000', country: 'Austria' }] },
      referencesModule: { references: [{ citation: 'Zielen S. Allergy. 2003;41234-123. 021-01128-9' }] },
    },
  }
  expect(removePersonalData(record)).toEqual(record)
})

test('contacts under keys the registry does not have are dropped too', () => {
  const record = {
    studyContacts: [{ name: 'X' }],
    nested: [
      {
        contact_email: 'x',
        'contact-phone': '1',
        backupOfficial: {},
        investigators: [],
        faxNumber: '1',
        city: 'Y',
      },
    ],
  }
  expect(removePersonalData(record)).toEqual({ nested: [{ city: 'Y' }] })
})

test('a contact person named in the prose is removed from it', () => {
  const record = {
    contactsLocationsModule: {
      overallOfficials: [{ name: 'Ansgar Veldhoven, M.D, Ph.D' }, { name: 'Clinical Trials' }],
    },
    briefSummary: 'Clinical Trials led by Ansgar Veldhoven.',
  }
  expect(removePersonalData(record)).toEqual({
    contactsLocationsModule: {},
    briefSummary: 'Clinical Trials led by [name removed].',
  })
})

test('a prototype key is data like any other', () => {
  const kept = removePersonalData(JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'))
  expect(canonicalJson(kept)).toBe('{"__proto__":{"polluted":true},"constructor":1}')
  expect(Object.hasOwn({}, 'polluted')).toBe(false)
})

describe('free text', () => {
  test.each([
    'Write to trials@hospital.example.',
    'Write to TRIALS.Office+a@med.hospital.example today',
    'trials(at)hospital.example',
    'trials [at] hospital.example',
    'Schreiben an jürgen@klinik.example',
  ])('%s holds an address', (text) => {
    expect(redactAddresses(text)).toContain('[e-mail address removed]')
    expect(redactAddresses(text)).not.toMatch(/hospital\.example|klinik\.example/)
  })

  test.each([
    'Call 202-555-0143 for details',
    'Tel.: 020 5555 0143',
    'phone number: 2025550143',
    'call us at (202) 555-0143',
    'toll-free 1-800-555-0199',
    'at +86 20 5555 0101',
    'at +33 (0)6 55 55 01 01',
    'at +862055550101',
    'at 0086-020-55550100',
    'at 0571-55550143',
    'at 86-13555550143',
  ])('%s holds a telephone number', (text) => {
    expect(redactNumbers(text)).toContain('[telephone number removed]')
    expect(redactNumbers(text)).not.toMatch(/\d{4}/)
  })

  test.each([
    '2.0 x 10^7 cells/kg, 100,000,000 cells, 100000000 cells',
    'CD34+ 20000000 cells, 3+3 design, +14 days',
    'from 2017-2022, on 2023-05-30, EudraCT 2019-002925-31, CTIS 2022-502482-17-00',
    '100-200-300 mg @ 2.5 ml/min, ≥ 1500/µL; 10.1186/s13287-021-02672-3',
    'phone call at 12 and 24 months, by telephone 30-60 days after',
    'ANC ≥ 1,000/mm3, NCT06138210, PMID 12915987, HLA-A*02:01',
  ])('%s is left as it is', (text) => {
    expect(redactNumbers(redactAddresses(text))).toBe(text)
  })

  test('a million letters beside one sign are read in linear time', () => {
    const text = `${'a'.repeat(500_000)}@${'1 '.repeat(250_000)}call${' '.repeat(250_000)}`
    const start = performance.now()
    redactNumbers(redactAddresses(text))
    expect(performance.now() - start).toBeLessThan(20_000) // a hang guard; it takes well under a second
  })
})
