import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { npmScript } from '../npm-script'
import { startBenchServer } from './bench-server'
import { askSteadily, DRAWN_EACH_TIME, type Load } from './load'
import { writeStudyFiles } from './study-files'

const PER_SECOND = 10
const READERS = { perSecond: PER_SECOND, headers: DRAWN_EACH_TIME }
const SECONDS = 30
const PAGES = [
  '/trials',
  '/api/v1/trials?facets=1',
  '/trials/NCT06138210',
  '/trials?phase=PHASE1&sort=-startedOn',
  '/',
]

/** What an import of many records took and left (RELIABILITY B4, B5). */
export interface ImportFigures {
  megabytes: number
  seconds: number
  longestSilenceMs: number // between two reports
  alone: Load // readers of pages, each drawn anew, before
  beside: Load // and during the import
  stopMs: number // from being asked to stop until it was over
  rows: Record<string, number> // of the one left alone
  interruptedRows: Record<string, number> // of the one stopped, killed and run again
}

/**
 * Imports so many records twice: once while readers ask ten pages a second, and once into a copy of the store, stopped and
 * killed on the way.
 */
export async function measureImport(storePath: string, size: number): Promise<ImportFigures> {
  const files = writeStudyFiles(path.dirname(storePath), size)
  const copy = `${storePath}.interrupted.db`
  copyFileSync(storePath, copy)
  const timed = await timeBesideReaders(storePath, files)
  const stopMs = await timeInterrupted(copy, files)
  return {
    megabytes: Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6),
    ...timed,
    stopMs,
    rows: countRows(storePath),
    interruptedRows: countRows(copy),
  }
}

/** Measures an import and prints a line for each promise. */
export async function benchImport(storePath: string, size: number): Promise<void> {
  const figures = await measureImport(storePath, size)
  const { megabytes, seconds, longestSilenceMs, alone, beside, stopMs, rows, interruptedRows } = figures
  console.log(`${size.toLocaleString('en')} records, ${String(megabytes)} MB`)
  console.log(`import             ${seconds.toFixed(1)} s  target <= 90 s of 50,000`)
  console.log(`longest silence    ${String(longestSilenceMs)} ms  target <= 1,000 ms`)
  for (const [name, { p50Ms, p99Ms, failed }] of Object.entries({ alone, beside }))
    console.log(
      `${`readers ${name}`.padEnd(18)} p50 ${String(p50Ms)} ms  p99 ${String(p99Ms)} ms  ${String(failed)} failed  target p99 <= 2 x alone`,
    )
  console.log(`asked to stop      over after ${String(stopMs)} ms  target <= 2,000 ms`)
  console.log(`rows               ${JSON.stringify(rows)}`)
  console.log(`  interrupted      ${JSON.stringify(interruptedRows)}`)
}

async function timeBesideReaders(
  storePath: string,
  files: readonly string[],
): Promise<Pick<ImportFigures, 'seconds' | 'longestSilenceMs' | 'alone' | 'beside'>> {
  const server = await startBenchServer(storePath)
  await askSteadily(server.origin, pages(5), READERS)
  const alone = await askSteadily(server.origin, pages(SECONDS), READERS)
  const began = performance.now()
  const run = startImport(storePath, files)
  const beside = await askSteadily(server.origin, pages(SECONDS), READERS)
  await run.ended
  const seconds = (performance.now() - began) / 1000
  await server.stop()
  return { seconds, longestSilenceMs: Math.round(run.longestSilence()), alone, beside }
}

function pages(seconds: number): string[] {
  return Array.from({ length: seconds * PER_SECOND }, (_, at) => PAGES[at % PAGES.length] ?? '/')
}

/** Asked to stop after some seconds, then killed after some more, then left to come to its end. */
async function timeInterrupted(storePath: string, files: readonly string[]): Promise<number> {
  const first = startImport(storePath, files)
  await pause(6_000)
  const asked = performance.now()
  first.child.kill('SIGINT')
  await first.ended
  const stopMs = Math.round(performance.now() - asked)
  const second = startImport(storePath, files)
  await pause(6_000)
  second.child.kill('SIGKILL')
  await second.ended
  await startImport(storePath, files).ended
  return stopMs
}

export interface ImportProcess {
  child: ChildProcess
  ended: Promise<unknown>
  longestSilence: () => number // milliseconds between two reports, the first not counted
}

/** What `npm run import` starts. */
export function startImport(storePath: string, files: readonly string[]): ImportProcess {
  const child = spawn(process.execPath, [...npmScript('import'), ...files], {
    env: { ...process.env, DATABASE_URL: `file:${storePath}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let [said, silence] = [0, 0]
  child.stdout.on('data', () => {
    const now = performance.now()
    if (said > 0) silence = Math.max(silence, now - said)
    said = now
  })
  return { child, ended: once(child, 'close'), longestSilence: () => silence }
}

function countRows(storePath: string): Record<string, number> {
  const store = new Database(storePath, { readonly: true })
  const tables = ['Trial', 'RegistryRecord', 'RegistryVersion', 'TrialIdentifier', 'TrialSite', 'AuditEntry']
  const counts = tables.map((table) => [
    table,
    Number(store.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
  ])
  store.close()
  return Object.fromEntries(counts)
}
