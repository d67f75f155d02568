// npm run import -- FILE... [--dry-run] : stores ClinicalTrials.gov studies (API v2 JSON: one study, a list, or a page).
// The last line is `N added, N changed, N unchanged, N refused`; the exit code is 1 when anything was refused.
import { existsSync } from 'node:fs'
import {
  writeImportCounts,
  writeImportLine,
  type ImportCounts,
  type ImportLine,
} from '../lib/domain/registries/import-report'
import { SYSTEM_VIEWER } from '../lib/server/auth/system-viewer'
import { closeStore } from '../lib/server/db/open-store'
import { isPostgresql } from '../lib/server/db/postgresql/address'
import { migrateStore } from '../lib/server/db/migrate'
import { env } from '../lib/server/env'
import { previewImport, runImport } from '../lib/server/registries/run-import'
import { reprojectTrials } from '../lib/server/projection/reproject-trial'

const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isDryRun = options.includes('--dry-run')

try {
  refuseWrongUse()
  const counts = isDryRun ? await preview() : await store()
  console.log(writeImportCounts(counts))
  if (counts.refused > 0) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeStore()
}

function refuseWrongUse(): void {
  const unknown = options.filter((option) => option !== '--dry-run')
  const usage = 'Usage: npm run import -- FILE... [--dry-run]'
  if (unknown.length > 0) throw new Error(`There is no option ${unknown.join(', ')}. ${usage}`)
  if (files.length === 0) throw new Error(`Name at least one file. ${usage}`)
}

async function preview(): Promise<ImportCounts> {
  const { storeAddress } = env()
  if (!isPostgresql(storeAddress) && !existsSync(storeAddress))
    throw new Error(
      `There is no store at ${storeAddress} to compare with yet. Run npm start once, or import without --dry-run.`,
    )
  console.log('A dry run: nothing is stored.')
  return previewImport(SYSTEM_VIEWER, files, print)
}

async function store(): Promise<ImportCounts> {
  await migrateStore({ address: env().storeAddress, root: process.cwd() })
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  const run = await runImport(SYSTEM_VIEWER, files, {
    reproject: reprojectTrials,
    report: print,
    signal: stop.signal,
  })
  if (run.resumedAfter !== null)
    console.log(`This run went on after ${run.resumedAfter} records done before.`)
  if (!run.isComplete) {
    console.log('Stopped before the end. What was read is stored; the same command goes on from here.')
    process.exitCode = 1
  }
  return run.counts
}

function print(lines: ImportLine[]): void {
  for (const line of lines.flatMap(writeImportLine)) console.log(line)
}
