import { readdirSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { personsOf, readFixtures } from '../../domain/registries/clinicaltrials-gov/fixtures/read-fixtures'
import { ANONYMOUS } from '../../domain/users/viewer'
import { verifyAuditChain } from '../audit/verify-audit-chain'
import { inTransaction } from '../db/transaction'
import { reader } from '../db/reader'
import { storedText } from '../db/testing/stored-text'
import { openTemporaryStore, type TemporaryStore } from '../db/testing/temporary-store'
import { addClaim, addTrial } from '../projection/testing/evidence-builders'
import { MOST_STUDIES } from './import-commands'
import { previewImport, runImport } from './run-import'
import { countRows, FIXTURES, givenFile, importFiles, previewFiles, study } from './testing/import-files'

const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => path.join(FIXTURES, name))
const real = readFixtures().map(({ record }) => record)

vi.setConfig({ testTimeout: 120_000 }) // a hang guard: many imports on busy cores

let store: TemporaryStore
beforeEach(async () => {
  store = await openTemporaryStore()
})

describe('the 33 real records', () => {
  test.each([
    ['as 33 files', () => fixtures],
    ['as one list', () => [givenFile('list.json', real)]],
    ['as a page', () => [givenFile('page.json', { studies: real, nextPageToken: 'NF0g5JGBlvMpxQc' })]],
  ])('%s: 33 added, then 33 unchanged with no version, no history and no change', async (_, files) => {
    expect((await importFiles(files())).counts).toEqual({ added: 33, changed: 0, unchanged: 0, refused: 0 })
    const before = countRows()
    expect(before).toMatchObject({
      Trial: 33,
      RegistryVersion: 33,
      RegistryBody: 33,
      AuditEntry: 33,
      Change: 33,
    })
    expect((await importFiles(files())).counts).toEqual({ added: 0, changed: 0, unchanged: 33, refused: 0 })
    expect(countRows()).toEqual({ ...before, ImportRun: 2 })
  })

  test('are candidates, published, found by every number they bear', async () => {
    await importFiles(fixtures)
    const trials = await reader().trial.findMany({ include: { identifiers: true } })
    expect(new Set(trials.map(({ scope, visibility }) => `${scope} ${visibility}`))).toEqual(
      new Set(['candidate published']),
    )
    expect(
      trials.every(({ title, titleIsOurs, version }) => title !== '' && !titleIsOurs && version === 1),
    ).toBe(true)
    expect(
      trials
        .find(({ publicId }) => publicId === 'NCT04294810')
        ?.identifiers.map(({ value, role }) => [value, role]),
    ).toEqual([
      ['NCT04294810', 'primary'],
      ['2019-002925-31', 'secondary'],
      ['2022-502482-17-00', 'secondary'],
    ])
  })

  test('leave no person in any byte of the stored database', async () => {
    await importFiles(fixtures)
    const bodies = (await reader().registryBody.findMany()).map(({ gzip }) =>
      gunzipSync(gzip).toString('utf8'),
    )
    const bytes = [await storedText(store), ...bodies].join('\n').toLowerCase()
    const persons = new Set(real.flatMap(personsOf))
    expect(bodies).toHaveLength(33)
    expect(persons.size).toBeGreaterThan(80)
    expect([...persons].filter((trace) => bytes.includes(trace.toLowerCase()))).toEqual([])
    expect(bytes).toContain('an individual')
  })

  test('have one history entry each, in an unbroken chain', async () => {
    await importFiles(fixtures)
    const entries = await reader().auditEntry.findMany()
    expect(new Set(entries.map(({ entityId }) => entityId)).size).toBe(33)
    expect(await verifyAuditChain(reader())).toMatchObject({ isIntact: true, entries: 33 })
  })
})

describe('a dry run', () => {
  test('writes not a single row and reports what an import then does', async () => {
    const [first, second] = [
      study('NCT00000001'),
      study('NCT00000001', { designModule: { phases: ['PHASE1'] } }),
    ]
    const files = [
      givenFile('dry-1.json', [first, study('NCT00000002'), { no: 'study' }]),
      givenFile('dry-2.json', [second, study('NCT00000002')]),
      givenFile('dry-3.json', [first]),
    ]
    const before = countRows()
    const preview = await previewFiles(files)
    expect(countRows()).toEqual(before)
    const stored = await importFiles(files)
    expect(stored.counts).toEqual({ added: 2, changed: 1, unchanged: 2, refused: 1 })
    expect(preview.counts).toEqual(stored.counts)
    expect(preview.lines).toEqual(stored.lines)
  })

  test('knows in a later batch what an earlier one would have stored', async () => {
    const many = Array.from({ length: 100 }, (_, at) => study(`NCT2${String(at).padStart(7, '0')}`))
    const changed = study('NCT20000001', { designModule: { phases: ['PHASE1'] } })
    const files = [givenFile('a.json', many), givenFile('b.json', [changed, many[0]])]
    const { counts } = await previewFiles(files)
    expect(counts).toEqual({ added: 100, changed: 1, unchanged: 1, refused: 0 })
  })
})

describe('a trial we know', () => {
  test('gets the record, is projected anew, and stays in scope', async () => {
    const trial = await inTransaction((tx) => addTrial(tx, { value: 'NCT06138210' }))
    await inTransaction((tx) =>
      addClaim(tx, { trialId: trial.id, field: 'status', value: 'COMPLETED', basis: 'curated' }),
    )
    const { counts } = await importFiles([
      givenFile('known.json', study('NCT06138210', { designModule: { phases: ['PHASE1'] } })),
    ])
    expect(counts).toMatchObject({ added: 1 })
    expect(await reader().trial.findMany()).toMatchObject([
      { publicId: 'NCT06138210', scope: 'in', version: 2, phaseGroup: 'PHASE1', status: 'COMPLETED' },
    ])
  })

  test('is found by a former number, which becomes an alias of the new one', async () => {
    const trial = await inTransaction((tx) => addTrial(tx, { value: 'NCT00000009' }))
    const identification = { nctId: 'NCT00000010', nctIdAliases: ['nct9'], briefTitle: 'Renumbered' }
    await importFiles([
      givenFile('alias.json', study('NCT00000010', { identificationModule: identification })),
    ])
    const identifiers = await reader().trialIdentifier.findMany({ orderBy: { value: 'asc' } })
    expect(identifiers).toMatchObject([
      { trialId: trial.id, value: 'NCT00000009', role: 'alias' },
      { trialId: trial.id, value: 'NCT00000010', role: 'primary' },
    ])
    expect(await reader().trial.findMany()).toMatchObject([{ publicId: 'NCT00000009', title: 'Renumbered' }])
  })

  test('is one trial too when both numbers come in one file', async () => {
    const identification = { nctId: 'NCT00000010', nctIdAliases: ['NCT00000009'] }
    const renumbered = study('NCT00000010', { identificationModule: identification })
    const { counts } = await importFiles([givenFile('both.json', [study('NCT00000009'), renumbered])])
    expect(counts).toMatchObject({ added: 2 })
    expect(countRows()).toMatchObject({ Trial: 1, RegistryRecord: 2, TrialIdentifier: 2, AuditEntry: 2 })
  })

  test('keeps a number that another record bears as secondary, with a notice', async () => {
    await inTransaction((tx) => addTrial(tx, { value: '2019-002925-31', registry: 'EudraCT' }))
    const { lines } = await importFiles([path.join(FIXTURES, 'NCT04294810.json')])
    expect(lines[0]?.notices).toEqual([
      'EudraCT 2019-002925-31 stays with 2019-002925-31, which has it already',
    ])
    expect(countRows()).toMatchObject({ Trial: 2, TrialIdentifier: 3 })
  })
})

describe('a changed record', () => {
  const posted = (date: string, briefTitle: string) => ({
    identificationModule: { nctId: 'NCT00000001', briefTitle },
    statusModule: { lastUpdatePostDateStruct: { date, type: 'ACTUAL' } },
  })

  test('adds a version and one history entry that says what changed', async () => {
    await importFiles([givenFile('v1.json', study('NCT00000001', posted('2024-01-01', 'Before')))])
    const { counts } = await importFiles([
      givenFile('v2.json', study('NCT00000001', posted('2025-01-01', 'After'))),
    ])
    expect(counts).toEqual({ added: 0, changed: 1, unchanged: 0, refused: 0 })
    expect(countRows()).toMatchObject({
      Trial: 1,
      RegistryVersion: 2,
      RegistryBody: 2,
      Source: 2,
      AuditEntry: 2,
      Change: 2,
    })
    const [, entry] = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
    expect(entry).toMatchObject({ action: 'registry.import', actorHandle: 'system', version: 2 })
    expect(JSON.parse(entry?.changes ?? '')).toEqual([
      { field: 'registryVersion', from: 1, to: 2 },
      { field: 'title', from: 'Before', to: 'After' },
      {
        field: 'lastUpdatePostedOn',
        from: { text: '2024-01-01', type: 'ACTUAL' },
        to: { text: '2025-01-01', type: 'ACTUAL' },
      },
    ])
  })

  test('that is older than what we have is kept, and not shown', async () => {
    await importFiles([givenFile('new.json', study('NCT00000001', posted('2025-01-01', 'Newer')))])
    const { counts } = await importFiles([
      givenFile('old.json', study('NCT00000001', posted('2024-01-01', 'Older'))),
    ])
    expect(counts).toMatchObject({ changed: 1 })
    expect(countRows()).toMatchObject({ RegistryVersion: 2, AuditEntry: 2, Change: 1 })
    expect(await reader().trial.findMany()).toMatchObject([{ title: 'Newer', version: 1 }])
  })

  test('that goes back to a version we have is unchanged', async () => {
    const files = ['2024-01-01', '2025-01-01'].map((date) =>
      givenFile(`${date}.json`, study('NCT00000001', posted(date, date))),
    )
    await importFiles(files)
    expect((await importFiles(files)).counts).toEqual({ added: 0, changed: 0, unchanged: 2, refused: 0 })
  })

  test('of the same content in other spacing, order and release day is unchanged', async () => {
    const [record] = real
    await importFiles([givenFile('compact.json', [record])])
    const text = JSON.stringify({ hasResults: false, ...Object(record) }, null, 4).replace(
      /"versionHolder": "[\d-]+"/,
      '"versionHolder": "2026-11-22"',
    )
    expect((await importFiles([givenFile('spaced.json', text)])).counts).toMatchObject({ unchanged: 1 })
  })
})

describe('a run that is interrupted', () => {
  const many = () => Array.from({ length: 250 }, (_, at) => study(`NCT1${String(at).padStart(7, '0')}`))

  test('is taken up after its last batch and ends with the counts of the whole', async () => {
    const file = givenFile('many.json', [...many(), { no: 'study' }])
    const stop = new AbortController()
    stop.abort()
    const first = await importFiles([file], { signal: stop.signal })
    expect(first).toMatchObject({ isComplete: false, counts: { added: MOST_STUDIES } })
    const second = await importFiles([file])
    expect(second).toMatchObject({
      isComplete: true,
      resumedAfter: MOST_STUDIES,
      counts: { added: 250, unchanged: 0, refused: 1 },
    })
    expect(second.lines[0]?.nctId).toBe(`NCT1${String(MOST_STUDIES).padStart(7, '0')}`)
    expect(countRows()).toMatchObject({ Trial: 250, RegistryVersion: 250, AuditEntry: 250, ImportRun: 1 })
    expect(await reader().importRun.findMany()).toMatchObject([{ state: 'finished', added: 250, refused: 1 }])
  })

  test('begins anew when the file is another one by then', async () => {
    const stop = new AbortController()
    stop.abort()
    await importFiles([givenFile('grows.json', many())], { signal: stop.signal })
    const { counts } = await importFiles([givenFile('grows.json', [...many(), study('NCT20000000')])])
    expect(counts).toEqual({
      added: 251 - MOST_STUDIES,
      changed: 0,
      unchanged: MOST_STUDIES,
      refused: 0,
    })
  })

  test('leaves nothing of a batch whose projection fails', async () => {
    const failing = { reproject: () => Promise.reject(new Error('broken')), report: () => undefined }
    const before = countRows()
    const viewer = { role: 'admin', id: 'a', handle: 'a' } as const
    await expect(runImport(viewer, [givenFile('fails.json', study('NCT00000001'))], failing)).rejects.toThrow(
      'broken',
    )
    expect(countRows()).toEqual({ ...before, ImportRun: 1 })
    expect(await reader().importRun.findMany()).toMatchObject([{ state: 'failed', added: 0 }])
  })
})

test('without the right to import nothing is read or written', async () => {
  const options = { reproject: () => Promise.resolve(), report: () => undefined }
  const before = countRows()
  await expect(runImport(ANONYMOUS, fixtures, options)).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(previewImport(ANONYMOUS, fixtures, options.report)).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  expect(countRows()).toEqual(before)
})
