// npm run bench -- --size 60000 : makes a temporary store of made-up trials and prints how fast the atlas answers.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SYSTEM_VIEWER } from '../lib/server/auth/system-viewer'
import { migrateStore } from '../lib/server/db/migrate'
import { closeStore, pointStoreAt } from '../lib/server/db/open-store'
import { runImport } from '../lib/server/registries/run-import'
import { reprojectTrials } from '../lib/server/projection/reproject-trial'
import { loadFoundingData } from '../prisma/seed/load-founding-data'
import { makeTrials } from './bench/make-store'
import { REAL_RECORDS } from './bench/study-files'

const root = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'cell-trial-atlas-bench-'))
const storePath = path.join(folder, 'bench.db')

try {
  const size = readSize(process.argv.slice(2))
  await loadRealRecords()
  makeTrials(storePath, size, console.log)
  process.exitCode = measureInFreshProcess()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeStore()
  rmSync(folder, { recursive: true, force: true })
}

function readSize(words: readonly string[]): number {
  const [option, value = '60000', ...others] = words.length === 0 ? ['--size'] : words
  if (option === '--size' && /^[1-9]\d{0,6}$/.test(value) && others.length === 0) return Number(value)
  throw new Error('Usage: npm run bench -- --size 60000')
}

/** The founding trials and the studies the tests import: whole real records to draw from. */
async function loadRealRecords(): Promise<void> {
  console.log('Loading the real records the made-up ones are drawn from')
  await migrateStore({ address: storePath, root })
  await pointStoreAt(storePath)
  await loadFoundingData(root)
  const files = readdirSync(REAL_RECORDS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(REAL_RECORDS, name))
  await runImport(SYSTEM_VIEWER, files, { reproject: reprojectTrials, report: () => undefined })
  await closeStore()
}

/** What making the store left in memory would hide what answering needs. */
function measureInFreshProcess(): number {
  const program = [...process.execArgv, path.join(root, 'scripts/bench-answers.ts'), storePath]
  return spawnSync(process.execPath, program, { stdio: 'inherit' }).status ?? 1
}
