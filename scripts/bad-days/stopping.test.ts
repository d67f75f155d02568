import { once } from 'node:events'
import { existsSync, renameSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { openFoundingStore } from '../../prisma/seed/testing/founding-store'
import { type BuiltServer, copiedApp } from './testing/built-server'
import { measured } from './testing/measured'
import { askRaw } from './testing/raw-request'

const app = copiedApp()
afterAll(app.remove)

async function startOver(): Promise<{ server: BuiltServer; storePath: string }> {
  const store = await openFoundingStore()
  await store.close()
  return { server: await app.start(store.path), storePath: store.path }
}

describe('a server told to stop (G7)', () => {
  test('is not ready from then on, ends what is under way, folds its log in and ends with 0', async () => {
    const { server, storePath } = await startOver()
    const before = await text(server, '/api/v1/trials/export?format=ndjson')
    const underWay = Array.from({ length: 12 }, () => text(server, '/api/v1/trials/export?format=ndjson'))
    const pages = Array.from({ length: 12 }, () => askRaw(server.origin, '/trials'))
    const slow = halfSent(server)
    await slow.isUnderWay
    const began = performance.now()
    server.signal('SIGTERM')
    expect(await firstNotReady(server)).toBe(503)
    expect(await slow.finish()).toMatch(/^HTTP\/1\.1 401 /)
    for (const whole of await Promise.all(underWay)) expect(['', before]).toContain(whole)
    for (const { status } of await Promise.all(pages)) expect([200, 503]).toContain(status) // none is cut off
    expect(await server.ended).toBe(0)
    measured('G7', { underWay: 25, endedAfterMs: Math.round(performance.now() - began) })
    expect(existsSync(`${storePath}-wal`)).toBe(false)
    expect(new Database(storePath, { readonly: true }).pragma('integrity_check', { simple: true })).toBe('ok')
    expect(server.log().at(-1)).toContain('"event":"stopped"')
  }, 120_000)

  test('a second time ends at once', async () => {
    const { server } = await startOver()
    const slow = halfSent(server)
    await slow.isUnderWay
    server.signal('SIGTERM')
    await pause(1_200)
    expect(server.isRunning()).toBe(true)
    server.signal('SIGTERM')
    expect(await server.ended).toBe(1)
    slow.leave()
  }, 60_000)
})

test('a server whose store is gone lives and is not ready, and is ready again once it is back (G6)', async () => {
  const { server, storePath } = await startOver()
  const away = `${storePath}.away`
  renameSync(storePath, away)
  const began = performance.now()
  expect(await untilReadyIs(server, 503)).toBe('{"status":"not ready"}')
  measured('G6', { notReadyAfterMs: Math.round(performance.now() - began) })
  expect((await askRaw(server.origin, '/api/health/live')).status).toBe(200)
  expect(server.log().join('\n')).toContain('The store is not there any more.')
  renameSync(away, storePath)
  expect(await untilReadyIs(server, 200)).toBe('{"status":"ready"}')
  const lock = new Database(storePath)
  lock.exec('BEGIN IMMEDIATE')
  await untilReadyIs(server, 503) // somebody who never lets go of the write lock
  lock.exec('ROLLBACK')
  lock.close()
  await untilReadyIs(server, 200)
  await server.stop()
}, 120_000)

/** A sign-in whose second half is yet to come. */
function halfSent({ origin }: BuiltServer) {
  const { hostname, port, host } = new URL(origin)
  const body = JSON.stringify({ email: 'nobody@example.org', password: 'no password of anybody' })
  const socket = connect(Number(port), hostname).on('error', () => undefined)
  const head = `POST /api/auth/sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/json`
  socket.write(
    `${head}\r\nContent-Length: ${String(body.length)}\r\nConnection: close\r\n\r\n${body.slice(0, 10)}`,
  )
  return {
    isUnderWay: untilUnderWay(origin),
    leave: () => socket.destroy(),
    finish: async () => {
      socket.write(body.slice(10))
      const [answer] = await once(socket, 'data')
      return String(answer)
    },
  }
}

/** What is under way is answered in the order it came, so a question asked after it and answered has let it in. */
async function untilUnderWay(origin: string): Promise<void> {
  await pause(200)
  await askRaw(origin, '/api/health/live')
}

/** A file whole, or nothing where its reader was told to come again. */
async function text({ origin }: BuiltServer, path: string): Promise<string> {
  const { status, body } = await askRaw(origin, path)
  return status === 503 ? '' : body
}

/** The first answer of /ready after the signal that is not 200: 503, or 0 where nobody answered any more. */
async function firstNotReady({ origin }: BuiltServer): Promise<number> {
  for (;;) {
    const status = await askRaw(origin, '/api/health/ready').then(
      (answer) => answer.status,
      () => 0,
    )
    if (status !== 200) return status
  }
}

async function untilReadyIs({ origin }: BuiltServer, wanted: number): Promise<string> {
  const deadline = performance.now() + 30_000
  for (;;) {
    const { status, body } = await askRaw(origin, '/api/health/ready')
    if (status === wanted) return body
    if (performance.now() > deadline) throw new Error(`/api/health/ready stayed ${String(status)}.`)
    await pause(50)
  }
}
