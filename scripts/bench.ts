// npm run bench -- --size 60000 | --pages [--profile FOLDER] | --import 50000
// Makes a temporary store of made-up trials and prints how fast the atlas answers, draws pages, or takes an import in.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeStore } from '../lib/server/db/open-store'
import { makeFoundingStore, makeRealStore } from './bench/bench-store'
import { benchImport } from './bench/imports'
import { hideRealTrials, makeTrials } from './bench/make-store'
import { printMachine } from './bench/measure'
import { benchPages } from './bench/pages'
import { setUpServer } from './setup.mjs'

const usage = 'Usage: npm run bench -- --size 60000 | --pages [--profile FOLDER] | --import 50000'
const root = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'cell-trial-atlas-bench-'))
const storePath = path.join(folder, 'bench.db')

try {
  const [kind, ...words] = process.argv.slice(2)
  if (kind === '--pages') await measurePages(words)
  else if (kind === '--import') await measureImport(readSize(words))
  else if (kind === '--size' || kind === undefined) await measureAnswers(readSize(kind ? words : ['60000']))
  else throw new Error(usage)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeStore()
  rmSync(folder, { recursive: true, force: true })
}

function readSize([value = '', ...others]: readonly string[]): number {
  if (/^[1-9]\d{0,6}$/.test(value) && others.length === 0) return Number(value)
  throw new Error(usage)
}

/** What making the store left in memory would hide what answering needs: answers are measured in a fresh process. */
async function measureAnswers(size: number): Promise<void> {
  await setUpServer()
  await makeRealStore(storePath)
  makeTrials(storePath, size, console.log)
  hideRealTrials(storePath)
  const program = [...process.execArgv, path.join(root, 'scripts/bench-answers.ts'), storePath]
  process.exitCode = spawnSync(process.execPath, program, { stdio: 'inherit' }).status ?? 1
}

async function measurePages([option, profile, ...others]: readonly string[]): Promise<void> {
  if (others.length > 0 || (option !== undefined && (option !== '--profile' || profile === undefined)))
    throw new Error(usage)
  if (profile !== undefined) mkdirSync(profile, { recursive: true })
  await setUpServer()
  await makeFoundingStore(storePath)
  makeTrials(storePath, 5_000, console.log)
  printMachine()
  await benchPages(storePath, profile)
}

async function measureImport(size: number): Promise<void> {
  await setUpServer()
  await makeFoundingStore(storePath)
  makeTrials(storePath, 5_000, console.log)
  printMachine()
  await benchImport(storePath, size)
}
