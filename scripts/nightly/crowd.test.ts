import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, inject, test, vi } from 'vitest'
import { measured } from '../bad-days/testing/measured'
import { DRAWN_EACH_TIME } from '../bench/load'
import { askRaw } from '../bad-days/testing/raw-request'

const { origin, metrics } = inject('server')

test('of 200 at once each is answered or told to come again, and the server is itself again afterwards (G11)', async () => {
  const sockets = await openSockets(1_000)
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => askRaw(origin, '/trials', { headers: DRAWN_EACH_TIME })),
  )
  const statuses = new Set(answers.map(({ status }) => status))
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
  const shed = answers.filter(({ status }) => status === 503)
  for (const { headers } of shed) expect(headers['retry-after']).toBe('2')
  for (const socket of sockets) socket.destroy()
  const began = performance.now()
  await vi.waitFor(async () => expect((await askRaw(origin, '/trials')).status).toBe(200), {
    timeout: 100_000,
  })
  measured('G11', {
    connections: 1_200,
    shed: shed.length,
    backAfterMs: Math.round(performance.now() - began),
    rssMB: Math.round((await residentBytes()) / 1e6),
  })
  expect(await residentBytes()).toBeLessThan(700_000_000)
}, 200_000)

async function openSockets(count: number): Promise<Socket[]> {
  const { hostname, port } = new URL(origin)
  const sockets = Array.from({ length: count }, () =>
    connect(Number(port), hostname).on('error', () => undefined),
  )
  await pause(500)
  return sockets
}

async function residentBytes(): Promise<number> {
  const text = await (await fetch(metrics)).text()
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1])
}
