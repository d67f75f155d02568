import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyAuditChain } from '../lib/server/audit/verify-audit-chain'
import { readDataVersion } from '../lib/server/db/change'
import { reader } from '../lib/server/db/reader'
import { openTemporaryStore, type TemporaryStore } from '../lib/server/db/testing/temporary-store'
import { urlOf } from '../lib/server/db/testing/url-of'
import { countRows, FIXTURES, givenFile, study } from '../lib/server/registries/testing/import-files'

const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => path.join(FIXTURES, name))

let store: TemporaryStore
beforeEach(async () => {
  store = await openTemporaryStore()
})

describe('npm run import', () => {
  test('stores the 33 records while this process reads the same store, then finds them unchanged', async () => {
    const dataVersion = await readDataVersion()
    const dry = await runImport([...fixtures, '--dry-run'])
    expect(dry).toMatchObject({ lastLine: '33 added, 0 changed, 0 unchanged, 0 refused', exitCode: 0 })
    expect(countRows()).toMatchObject({
      Trial: 0,
      RegistryVersion: 0,
      AuditEntry: 0,
      Change: 0,
      ImportRun: 0,
    })
    const first = await runImport(fixtures)
    expect(first).toMatchObject({ lastLine: '33 added, 0 changed, 0 unchanged, 0 refused', exitCode: 0 })
    expect(first.lines).toContain('NCT04294810  added')
    expect(await readDataVersion()).toBe(dataVersion + 33)
    const before = countRows()
    const second = await runImport(fixtures)
    expect(second).toMatchObject({ lastLine: '0 added, 0 changed, 33 unchanged, 0 refused', exitCode: 0 })
    expect(countRows()).toEqual({ ...before, ImportRun: 2 })
  }, 120_000)

  test('keeps what is good, names file, record and field of what is not, and ends with 1', async () => {
    const { lines, lastLine, exitCode } = await runImport(badFiles())
    expect(lastLine).toBe('8 added, 0 changed, 0 unchanged, 10 refused')
    expect(exitCode).toBe(1)
    const told = lines.map((line) => line.replaceAll(/\S*\/(?=[^/]+\.json)/g, '')).slice(0, -1)
    expect(told).toEqual([
      'NCT00000011  added',
      'NCT00000012  refused: boxed.json, record 1, field protocolSection is boxed in a one-element list, as some converters write every value; get the file from the registry again, as its own JSON.',
      'NCT00000013  refused: boxed.json, record 2, field protocolSection is boxed in a one-element list, as some converters write every value; get the file from the registry again, as its own JSON.',
      'package.json  refused: package.json, record 1, field protocolSection is missing: this is no study of ClinicalTrials.gov.',
      'NCT00000014  added',
      'cut-off.json  refused: cut-off.json: The file is cut off after 1 complete record, inside a value that begins at byte 199. What was complete was read.',
      'empty.json  refused: empty.json: The file is empty.',
      'NCT00000016  added',
      'NCT00000016  notice: protocolSection.statusModule.overallStatus: "DREAMING" is not a word of the registry\'s list; kept as given',
      'NCT00000017  added',
      'NCT00000018  added',
      'NCT00000019  added',
      'NCT00000020  added',
      'NCT00000020  refused: mixed.json, record 6, field protocolSection.identificationModule.nctId is the number of record 5 of the same file too; that one was taken.',
      'mixed.json  refused: mixed.json, record 7, field protocolSection.identificationModule.nctId is not NCT and up to eight digits: "NCT123456789".',
      'NCT00000021  refused: mixed.json, record 8, field protocolSection.statusModule.startDateStruct.date is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.',
      'mixed.json  refused: mixed.json, record 9: it is no study: a study is an object with a protocolSection.',
      'NCT00000022  added',
      'missing.json  refused: missing.json: There is no such file.',
    ])
    const trials = await reader().trial.findMany({ include: { sites: true, arms: true } })
    expect(trials).toHaveLength(8)
    expect(trials.find(({ publicId }) => publicId === 'NCT00000018')?.sites).toHaveLength(400)
    expect(trials.find(({ publicId }) => publicId === 'NCT00000019')).toMatchObject({
      status: 'WITHHELD',
      arms: [],
    })
    expect(await verifyAuditChain(reader())).toMatchObject({ isIntact: true, entries: 8 })
  }, 120_000)

  test('stopped, then killed in the middle and run again, ends with the same rows and no doubles (B5, G7)', async () => {
    const studies = Array.from({ length: 700 }, (_, at) => study(`NCT3${String(at).padStart(7, '0')}`))
    const file = givenFile('seven-hundred.json', { studies })
    const stopped = await runImport([file], { endAfter: /NCT30000050 {2}added/, with: 'SIGTERM' })
    expect(stopped.exitCode).toBe(1)
    expect(stopped.lines.at(-2)).toMatch(/^Stopped before the end/)
    expect(countRows().Trial).toBeLessThan(700) // how far it came depends on how soon a busy machine passes the signal on
    await runImport([file], { endAfter: /NCT30000450 {2}added/, with: 'SIGKILL' })
    const half = countRows()
    expect(half.Trial).toBeGreaterThanOrEqual(100)
    expect(half.Trial).toBeLessThan(700)
    expect(half).toMatchObject({
      RegistryVersion: half.Trial,
      RegistryBody: half.Trial,
      AuditEntry: half.Trial,
    })
    expect(await runImport([file])).toMatchObject({
      lastLine: '700 added, 0 changed, 0 unchanged, 0 refused',
      exitCode: 0,
    })
    expect(countRows()).toMatchObject({
      Trial: 700,
      RegistryVersion: 700,
      AuditEntry: 700,
      Change: 700,
      ImportRun: 1,
    })
  }, 240_000)

  test.each([
    [[], 'Name at least one file. Usage: npm run import -- FILE... [--dry-run]'],
    [['--dry', 'x.json'], 'There is no option --dry. Usage: npm run import -- FILE... [--dry-run]'],
  ])('used wrongly (%j) says how', async (words, sentence) => {
    expect(await runImport(words)).toMatchObject({ errors: sentence, exitCode: 1 })
  })
})

/** Every bad input of issue 2, section 3, beside good ones. */
function badFiles(): string[] {
  const good = study('NCT00000014')
  const boxed = (nctId: string) => ({ protocolSection: [{ identificationModule: [{ nctId: [nctId] }] }] })
  const locations = Array.from({ length: 400 }, (_, at) => ({
    city: `City ${String(at)}`,
    country: 'France',
  }))
  return [
    givenFile('with-mark.json', `\uFEFF${JSON.stringify(study('NCT00000011'))}`),
    givenFile('boxed.json', { studies: [boxed('NCT00000012'), boxed('NCT00000013')], nextPageToken: ['x'] }),
    givenFile('package.json', { name: 'cell-trial-atlas', version: '0.1.0' }),
    givenFile('cut-off.json', JSON.stringify([good, study('NCT00000015')]).slice(0, -20)),
    givenFile('empty.json', ''),
    givenFile('mixed.json', [
      study('NCT00000016', { statusModule: { overallStatus: 'DREAMING' } }),
      study('NCT00000017', {
        statusModule: { startDateStruct: { date: '2024' }, completionDateStruct: { date: '2024-05' } },
      }),
      study('NCT00000018', { contactsLocationsModule: { locations } }),
      study('NCT00000019', { statusModule: { overallStatus: 'WITHHELD' }, armsInterventionsModule: {} }),
      study('NCT00000020'),
      study('NCT00000020'),
      study('NCT123456789'),
      study('NCT00000021', { statusModule: { startDateStruct: { date: 'soon' } } }),
      'no study',
      study('nct22'),
    ]),
    'missing.json',
  ]
}

/** Runs the command as a person would, in a process of its own, on this test's store. */
function runImport(words: string[], end?: { endAfter: RegExp; with: 'SIGTERM' | 'SIGKILL' }) {
  const command = ['--import', 'tsx', 'scripts/import.ts', ...words]
  const child = spawn(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: urlOf(store.path) },
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString()
    if (!child.killed && end?.endAfter.test(output)) child.kill(end.with)
  })
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  return new Promise<{ lines: string[]; lastLine: string; errors: string; exitCode: number | null }>(
    (resolve, reject) => {
      child.on('error', reject)
      child.on('close', (exitCode) => {
        const lines = output.trimEnd().split('\n')
        resolve({ lines, lastLine: lines.at(-1) ?? '', errors: errors.trim(), exitCode })
      })
    },
  )
}
