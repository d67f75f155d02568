import { describe, expect, test } from 'vitest'
import { CLAIM_SCHEMAS } from '../../claims/claim-values'
import type { StatementDraft } from '../../claims/statement'
import type { RegistryReading } from '../registry-reading'
import { readFixture, readFixtures } from './fixtures/read-fixtures'
import { readClinicalTrialsGovRecord } from './read-clinicaltrials-gov-record'

describe('the 33 real records', () => {
  test('state only values that fit their field, each field once', () => {
    for (const { id, record } of readFixtures()) {
      const { statements } = readClinicalTrialsGovRecord(record)
      for (const { field, value, missing } of statements) {
        if (missing === null)
          expect(CLAIM_SCHEMAS[field].safeParse(value).error, `${id} ${field}`).toBeUndefined()
        else expect(value).toBeNull()
      }
      expect(new Set(statements.map(({ field }) => field)).size).toBe(statements.length)
    }
  })

  test('have a country code for every site', () => {
    const sites = readFixtures().flatMap(({ record }) => readClinicalTrialsGovRecord(record).sites)
    expect(sites.length).toBe(176)
    expect(sites.filter(({ country }) => country === null)).toEqual([])
  })

  test('keep two phases as one combined phase, and no phase as not reported', () => {
    expect(said(readFixture('NCT04077866'), 'phase')).toMatchObject({
      value: { phases: ['PHASE1', 'PHASE2'], text: null },
    })
    expect(said(readFixture('NCT02979600'), 'phase')).toMatchObject({ value: null, missing: 'NOT_REPORTED' })
    expect(said(readFixture('NCT00226200'), 'phase')).toMatchObject({ value: { phases: ['NA'], text: null } })
  })

  test('bear the numbers of other registries as secondary, and codes of nobody', () => {
    expect(readClinicalTrialsGovRecord(readFixture('NCT04294810')).identifiers).toEqual([
      { registry: 'ClinicalTrials.gov', value: 'NCT04294810', role: 'primary' },
      { registry: 'EudraCT', value: '2019-002925-31', role: 'secondary' },
      { registry: 'CTIS', value: '2022-502482-17-00', role: 'secondary' },
    ])
    expect(readClinicalTrialsGovRecord(readFixture('NCT04544592')).identifiers).toHaveLength(1)
  })
})

describe('a record', () => {
  test('that has nothing but its number says of every field that it is not reported', () => {
    const reading = read({})
    expect(reading.statements.length).toBeGreaterThan(30)
    expect(new Set(reading.statements.map(({ missing }) => missing))).toEqual(new Set(['NOT_REPORTED']))
    expect(reading).toMatchObject({ arms: [], interventions: [], outcomes: [], sites: [], postedOn: null })
  })

  test('says nothing of what the registry has no field for', () => {
    const fields = read({}).statements.map(({ field }) => field)
    for (const field of ['cellType', 'route', 'donor', 'dose', 'startingMaterial', 'product'])
      expect(fields).not.toContain(field)
  })

  test('with null modules is read like one without them', () => {
    expect(read({ statusModule: null, designModule: { designInfo: null } })).toEqual(read({}))
  })

  test.each([
    ['2023', 'year'],
    ['2023-05', 'month'],
    ['2023-05-30', 'day'],
  ])('keeps the date %s as given', (text) => {
    const reading = read({ statusModule: { startDateStruct: { date: text, type: 'ESTIMATED' } } })
    expect(find(reading, 'startedOn')).toMatchObject({
      value: { text, type: 'ESTIMATED' },
      textAsGiven: text,
    })
  })

  test('of 99999999 participants does not know how many', () => {
    const reading = read({ designModule: { enrollmentInfo: { count: 99_999_999, type: 'ESTIMATED' } } })
    expect(find(reading, 'enrollment')).toMatchObject({
      value: null,
      missing: 'NOT_REPORTED',
      textAsGiven: '99999999 (ESTIMATED)',
    })
  })

  test('of no participants has none', () => {
    const reading = read({ designModule: { enrollmentInfo: { count: 0, type: 'ACTUAL' } } })
    expect(find(reading, 'enrollment')?.value).toEqual({ count: 0, type: 'ACTUAL' })
  })

  test('keeps a word the registry does not have', () => {
    expect(find(read({ statusModule: { overallStatus: 'DREAMING' } }), 'status')?.value).toBe('DREAMING')
  })

  test('that is withheld has its status and title', () => {
    const reading = read({
      identificationModule: { nctId: 'NCT00000001', briefTitle: '[Trial of device that is not approved]' },
      statusModule: { overallStatus: 'WITHHELD', lastUpdatePostDateStruct: { date: '2020-01-02' } },
    })
    expect(find(reading, 'status')?.value).toBe('WITHHELD')
    expect(find(reading, 'title')?.value).toBe('[Trial of device that is not approved]')
    expect(reading.postedOn).toBe('2020-01-02')
  })

  test('of an observation is asked neither allocation nor masking', () => {
    const reading = read({
      designModule: { studyType: 'OBSERVATIONAL', designInfo: { observationalModel: 'CASE_ONLY' } },
    })
    expect(find(reading, 'masking')?.missing).toBe('NOT_APPLICABLE')
    expect(find(reading, 'design')?.value).toBe('Case only')
  })

  test('reads comparators from its arms', () => {
    const armGroups = [
      { label: 'Cells', type: 'EXPERIMENTAL' },
      { label: 'Sham surgery', type: 'SHAM_COMPARATOR' },
    ]
    expect(find(read({ armsInterventionsModule: { armGroups } }), 'comparator')?.value).toEqual([
      { text: 'Sham surgery', code: 'SHAM' },
    ])
    const single = { designModule: { designInfo: { interventionModel: 'SINGLE_GROUP' } } }
    expect(find(read(single), 'comparator')?.value).toEqual([{ text: 'Single group', code: 'NONE' }])
  })

  test.each([
    ['18 Years', 18],
    ['6 Months', 0.5],
    ['1 Year', 1],
    ['eighteen', null],
    [`${'9'.repeat(400)} Years`, null],
  ])('gives the age %s in years', (minimumAge, years) => {
    const reading = read({ eligibilityModule: { minimumAge } })
    expect(find(reading, 'minimumAge')?.value).toEqual({ text: minimumAge, years })
  })

  test('keeps 400 sites in order, and the country of each once', () => {
    const locations = Array.from({ length: 400 }, (_, at) => ({
      city: `City ${at}`,
      country: at % 2 === 0 ? 'Turkey (Türkiye)' : 'Atlantis',
    }))
    const reading = read({ contactsLocationsModule: { locations } })
    expect(reading.sites).toHaveLength(400)
    expect(reading.sites[399]).toMatchObject({ city: 'City 399', country: null, countryText: 'Atlantis' })
    expect(find(reading, 'country')).toMatchObject({
      value: ['TR'],
      textAsGiven: 'Turkey (Türkiye); Atlantis',
    })
  })

  test('finds former numbers, each once', () => {
    const identification = { nctId: 'nct123', nctIdAliases: ['NCT00000124', 'nct124', 'NCT00000123'] }
    expect(read({ identificationModule: identification }).identifiers).toEqual([
      { registry: 'ClinicalTrials.gov', value: 'NCT00000123', role: 'primary' },
      { registry: 'ClinicalTrials.gov', value: 'NCT00000124', role: 'alias' },
    ])
  })

  test('links only to web addresses', () => {
    const seeAlsoLinks = [
      { label: 'x', url: 'javascript:alert(1)' },
      { label: 'y', url: 'https://trial.example/a' },
    ]
    expect(read({ referencesModule: { seeAlsoLinks } }).publications.map(({ url }) => url)).toEqual([
      null,
      'https://trial.example/a',
    ])
  })
})

function read(modules: object): RegistryReading {
  return readClinicalTrialsGovRecord({
    protocolSection: { identificationModule: { nctId: 'NCT00000001' }, ...modules },
  })
}

function find(reading: RegistryReading, field: string): StatementDraft | undefined {
  return reading.statements.find((statement) => statement.field === field)
}

function said(record: unknown, field: string): StatementDraft | undefined {
  return find(readClinicalTrialsGovRecord(record), field)
}
