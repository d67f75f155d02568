import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { measured } from '../bad-days/testing/measured'
import { makeFoundingStore } from '../bench/bench-store'
import { measureImport } from '../bench/imports'
import { makeTrials } from '../bench/make-store'

const records = Number(process.env.IMPORT_RECORDS ?? 50_000)
const folder = mkdtempSync(path.join(tmpdir(), 'atlas-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a whole registry comes in within its time, stops when asked to, keeps no reader waiting, and ends the same where it was killed (B4, B5)', async () => {
  const storePath = path.join(folder, 'store.db')
  await makeFoundingStore(storePath)
  makeTrials(storePath, 5_000, () => undefined)
  const { alone, beside, rows, interruptedRows, ...figures } = await measureImport(storePath, records)
  measured('B4', { records, ...figures, aloneP99Ms: alone.p99Ms, besideP99Ms: beside.p99Ms })
  expect(interruptedRows).toEqual(rows)
  expect([alone.failed, beside.failed]).toEqual([0, 0])
  expect(figures.stopMs).toBeLessThanOrEqual(2_000)
  expect(figures.longestSilenceMs).toBeLessThanOrEqual(1_000)
  expect(beside.p99Ms).toBeLessThanOrEqual(2 * alone.p99Ms)
  expect(figures.seconds).toBeLessThanOrEqual((90 * records) / 50_000)
}, 1_800_000)
