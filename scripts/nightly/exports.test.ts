import { get } from 'node:http'
import { afterAll, expect, test, vi } from 'vitest'
import { TRIAL_COLUMNS } from '../../lib/domain/trials/trial-columns'
import { copiedApp } from '../bad-days/testing/built-server'
import { measured } from '../bad-days/testing/measured'
import { findFreePort } from '../setup/settings.mjs'
import { storeOf } from './testing/store-of'

const app = copiedApp()
afterAll(app.remove)

const LONGEST_MS = { csv: 2_000, xlsx: 3_000 } // RELIABILITY G12
const columns = TRIAL_COLUMNS.slice(0, 30).map(({ key }) => `columns=${key}`)

test('5,000 rows of 30 columns are a file in seconds, in flat memory; who leaves stops the work (G12)', async () => {
  const metrics = `127.0.0.1:${String(await findFreePort())}`
  const server = await app.start(await storeOf(5_000), { METRICS_ADDRESS: metrics })
  const address = (format: string) =>
    `${server.origin}/api/v1/trials/export?format=${format}&${columns.join('&')}`
  await readAll(address('csv'))
  for (const format of ['csv', 'xlsx'] as const) {
    const before = await memory(metrics)
    const { firstMs, wholeMs, bytes } = await readAll(address(format))
    const riseMB = Math.round(((await memory(metrics)) - before) / 1e6)
    measured('G12', { format, firstMs: Math.round(firstMs), wholeMs: Math.round(wholeMs), bytes, riseMB })
    expect(firstMs).toBeLessThan(500)
    expect(wholeMs).toBeLessThan(LONGEST_MS[format])
    expect(riseMB).toBeLessThan(200)
  }
  await leaveAfterFirstByte(address('csv'))
  await vi.waitFor(
    () => expect(server.log().filter((line) => line.includes('"isWhole":false'))).toHaveLength(1),
    5_000,
  )
  await server.stop()
}, 600_000)

async function readAll(address: string) {
  const began = performance.now()
  const answer = await fetch(address)
  let [firstMs, bytes] = [0, 0]
  for await (const part of answer.body ?? []) {
    firstMs ||= performance.now() - began
    bytes += part.length
  }
  return { firstMs, bytes, wholeMs: performance.now() - began }
}

function leaveAfterFirstByte(address: string): Promise<void> {
  return new Promise((left, failed) => {
    get(address, { agent: false }, (answer) => {
      answer.once('data', () => answer.destroy()).once('close', left)
    }).once('error', failed)
  })
}

async function memory(metrics: string): Promise<number> {
  const text = await (await fetch(`http://${metrics}/api/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1])
}
