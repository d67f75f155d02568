import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { ulid } from 'ulid'
import { afterAll, expect, test } from 'vitest'
import { study } from '../../lib/server/registries/testing/import-files'
import { type BuiltServer, copiedApp } from '../bad-days/testing/built-server'
import { callAs, signedIn } from '../bad-days/testing/curator'
import { measured } from '../bad-days/testing/measured'
import { percentile } from '../bench/measure'
import { wholeEdit } from '../kill/testing/whole-edit'
import { runCommand } from '../store/testing/commands'
import { askSteadily, DRAWN_EACH_TIME } from '../bench/load'
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
const QUESTIONS = Array.from({ length: 30 * READERS.perSecond }, (_, at) => PATHS[at % PATHS.length] ?? '/')

test('while a curator saves twice a second and an import runs, readers wait little longer (G10)', async () => {
  const storePath = await storeOf(5_000)
  const server = await app.start(storePath)
  await askSteadily(server.origin, QUESTIONS.slice(0, 15), READERS)
  const alone = await askSteadily(server.origin, QUESTIONS, READERS)
  const stop = new AbortController()
  const importing = runCommand('import', [importFile(20_000)], storePath)
  const saving = saveTwiceASecond(server, storePath, stop.signal)
  const beside = await askSteadily(server.origin, QUESTIONS, READERS)
  stop.abort()
  const saves = await saving
  measured('G10', {
    ...told('alone', alone),
    ...told('beside', beside),
    saves: saves.length,
    saveP99Ms: Math.round(percentile(saves, 0.99)),
  })
  await importing
  await server.stop()
  expect([alone.failed, beside.failed]).toEqual([0, 0])
  expect(beside.p99Ms).toBeLessThanOrEqual(1.5 * alone.p99Ms)
  expect(percentile(saves, 0.99)).toBeLessThanOrEqual(500)
}, 1_200_000)

const told = (when: string, { perSecond, p50Ms, p99Ms }: Awaited<ReturnType<typeof askSteadily>>) => ({
  [`${when}PerSecond`]: perSecond,
  [`${when}P50Ms`]: p50Ms,
  [`${when}P99Ms`]: p99Ms,
})

async function saveTwiceASecond(
  server: BuiltServer,
  storePath: string,
  signal: AbortSignal,
): Promise<number[]> {
  const curator = await signedIn(server, storePath, 'reviewer')
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

function importFile(records: number): string {
  const file = path.join(folder, 'import.json')
  writeFileSync(
    file,
    JSON.stringify(Array.from({ length: records }, (_, at) => study(`NCT5${String(at).padStart(7, '0')}`))),
  )
  return file
}
