import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ImportLine } from '../../../domain/registries/import-report'
import { SYSTEM_VIEWER } from '../../auth/system-viewer'
import { processSingleton } from '../../db/process-singleton'
import { rawReader } from '../../db/raw-reader'
import { reprojectTrials } from '../../projection/reproject-trial'
import { previewImport, runImport } from '../run-import'

/** The files of the 33 real records, as a person would name them. */
export const FIXTURES = 'lib/domain/registries/clinicaltrials-gov/fixtures'

/** Writes a file for a test and gives its path; the folder goes when the process ends. */
export function givenFile(name: string, content: string | Uint8Array | object): string {
  const file = path.join(folder(), name)
  const isRaw = typeof content === 'string' || content instanceof Uint8Array
  writeFileSync(file, isRaw ? content : JSON.stringify(content))
  return file
}

/** A small study; `modules` are those of its protocolSection that matter to the test. */
export function study(nctId: string, modules: object = {}): object {
  const identificationModule = { nctId, briefTitle: `Study ${nctId}` }
  const statusModule = { overallStatus: 'RECRUITING', lastUpdatePostDateStruct: { date: '2024-01-01' } }
  return { protocolSection: { identificationModule, statusModule, ...modules } }
}

/** Imports files and gives counts and lines. */
export async function importFiles(files: string[], options: { signal?: AbortSignal } = {}) {
  const lines: ImportLine[] = []
  const report = (more: ImportLine[]) => lines.push(...more)
  const summary = await runImport(SYSTEM_VIEWER, files, { reproject: reprojectTrials, report, ...options })
  return { ...summary, lines }
}

/** Previews an import and gives counts and lines. */
export async function previewFiles(files: string[]) {
  const lines: ImportLine[] = []
  const counts = await previewImport(SYSTEM_VIEWER, files, (more) => lines.push(...more))
  return { counts, lines }
}

const TABLES = [
  ...[
    'Trial',
    'TrialIdentifier',
    'TrialArm',
    'TrialIntervention',
    'TrialOutcome',
    'TrialSite',
    'TrialCondition',
  ],
  ...[
    'Publication',
    'RegistryRecord',
    'RegistryVersion',
    'RegistryBody',
    'Source',
    'AuditEntry',
    'Change',
    'ImportRun',
  ],
]

/** How many rows each table has that an import writes. */
export function countRows(): Record<string, number> {
  return Object.fromEntries(
    TABLES.map((table) => [table, Number(rawReader().column(`SELECT count(*) FROM "${table}"`)[0])]),
  )
}

function folder(): string {
  return processSingleton('importFiles', () => {
    const made = mkdtempSync(path.join(tmpdir(), 'import-files-'))
    process.on('exit', () => rmSync(made, { recursive: true, force: true }))
    return made
  })
}
