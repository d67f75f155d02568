import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openFoundingStore } from '../../prisma/seed/testing/founding-store'
import { copiedApp } from '../bad-days/testing/built-server'
import { measured } from '../bad-days/testing/measured'
import { askRaw } from '../bad-days/testing/raw-request'
import { runCommand, startWriter } from '../store/testing/commands'

const longest = 600_000 // RELIABILITY G2

test('the restore drill of the runbook, step by step, while the store is written (G2)', async () => {
  const store = await openFoundingStore()
  await store.close()
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-drill-'))
  const [copy, restored] = [path.join(folder, 'drill.db'), path.join(folder, 'drill/atlas.db')]
  const writer = await startWriter(store.path)
  await writer.reaches(20)
  const began = performance.now()
  const backup = await runCommand('backup', [copy], store.path)
  await writer.kill()
  const restore = await runCommand('restore', [copy], restored)
  const verify = await runCommand('verify-audit', [], restored)
  const app = copiedApp()
  const server = await app.start(restored)
  const served = await askRaw(server.origin, '/api/v1/trials?pageSize=1')
  const took = performance.now() - began
  await server.stop()
  await app.remove()
  rmSync(folder, { recursive: true })
  expect([backup.exitCode, restore.exitCode, verify.exitCode]).toEqual([0, 0, 0])
  expect(numbers(restore.printed)).toEqual(numbers(backup.printed))
  expect(JSON.parse(served.body).total).toBeGreaterThan(100)
  measured('G2', { stepsMs: Math.round(took) })
  expect(took).toBeLessThan(longest)
}, 1_200_000)

/** Data version and history entries, which the runbook says are equal. */
function numbers(printed: string): string[] {
  return /data version (\d+), history entries (\d+)/.exec(printed)?.slice(1) ?? [printed]
}
