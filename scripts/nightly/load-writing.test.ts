import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { ulid } from 'ulid'
import { afterAll, expect, test } from 'vitest'
import { type BuiltServer, copiedApp } from '../bad-days/testing/built-server'
import { callAs, type Curator, signedIn } from '../bad-days/testing/curator'
import { measured } from '../bad-days/testing/measured'
import { startImport } from '../bench/imports'
import { askSteadily, DRAWN_EACH_TIME } from '../bench/load'
import { percentile } from '../bench/measure'
import { writeStudyFiles } from '../bench/study-files'
import { wholeEdit } from '../kill/testing/whole-edit'
import { storeOf } from './testing/store-of'

const app = copiedApp()
const folder = mkdtempSync(path.join(tmpdir(), 'atlas-load-'))
afterAll(async () => {
  await app.remove()
  rmSync(folder, { recursive: true })
})

const PATHS = ['/api/v1/trials?facets=1', '/trials', '/trials/NCT06138210']
// reading as much as the machine gives would measure only itself
const READERS = { perSecond: 5, headers: DRAWN_EACH_TIME }
const SECONDS = 60
const MORE_THAN_A_MINUTE = 50_000 // studies: more than an import takes in while the readers read

test('while a curator saves twice a second and an import runs, readers wait little longer (G10)', async () => {
  const storePath = await storeOf(5_000)
  const files = writeStudyFiles(folder, MORE_THAN_A_MINUTE)
  const server = await app.start(storePath)
  const curator = await signedIn(server, storePath, 'reviewer')
  const at = { server, storePath }
  await besideSaves(curator, at, () => askSteadily(server.origin, questions(10), READERS)) // everything once
  const alone = await askSteadily(server.origin, questions(SECONDS), READERS)
  const importing = startImport(storePath, files)
  const { result: beside, times } = await besideSaves(curator, at, () =>
    askSteadily(server.origin, questions(SECONDS), READERS),
  )
  const wasImporting = importing.child.exitCode === null
  importing.child.kill('SIGINT')
  await importing.ended
  measured('G10', {
    ...told('alone', alone),
    ...told('beside', beside),
    saves: times.length,
    saveP50Ms: Math.round(percentile(times, 0.5)),
    saveP99Ms: Math.round(percentile(times, 0.99)),
  })
  await server.stop()
  expect(wasImporting).toBe(true)
  expect([alone.failed, beside.failed]).toEqual([0, 0])
  expect(beside.p99Ms).toBeLessThanOrEqual(1.5 * alone.p99Ms)
  expect(percentile(times, 0.99)).toBeLessThanOrEqual(500)
}, 1_200_000)

function questions(seconds: number): string[] {
  return Array.from({ length: seconds * READERS.perSecond }, (_, at) => PATHS[at % PATHS.length] ?? '/')
}

const told = (when: string, { perSecond, p50Ms, p99Ms }: Awaited<ReturnType<typeof askSteadily>>) => ({
  [`${when}PerSecond`]: perSecond,
  [`${when}P50Ms`]: p50Ms,
  [`${when}P99Ms`]: p99Ms,
})

/** Saves twice a second as long as the work goes on; gives what it gave and how long each save took, in milliseconds. */
async function besideSaves<T>(
  curator: Curator,
  at: { server: BuiltServer; storePath: string },
  work: () => Promise<T>,
): Promise<{ result: T; times: number[] }> {
  const stop = new AbortController()
  const saving = saveUntil(stop.signal, curator, at)
  try {
    const result = await work()
    stop.abort()
    return { result, times: await saving }
  } finally {
    stop.abort()
  }
}

async function saveUntil(
  signal: AbortSignal,
  curator: Curator,
  { server, storePath }: { server: BuiltServer; storePath: string },
): Promise<number[]> {
  const store = new Database(storePath, { readonly: true })
  const times: number[] = []
  while (!signal.aborted) {
    const trial = store
      .prepare<[], { publicId: string; version: number }>(
        `SELECT publicId, version FROM Trial WHERE visibility = 'published' ORDER BY random() LIMIT 1`,
      )
      .get()
    const began = performance.now()
    const edit = wholeEdit(trial?.publicId ?? '', trial?.version ?? 0, `saw ${ulid()}`)
    const answer = await callAs(curator, server, 'app/curate/editor-actions.ts saveEditAction', edit)
    times.push(performance.now() - began)
    if (!answer?.includes('"ok":true'))
      throw new Error(`A save was answered: ${String(answer).slice(0, 300)}`)
    await pause(Math.max(0, 500 - (performance.now() - began)))
  }
  store.close()
  return times
}
