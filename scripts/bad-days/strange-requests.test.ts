import { readFileSync } from 'node:fs'
import { describe, expect, inject, test, vi } from 'vitest'
import { builtActions } from '../rights/build-output'
import { askRaw, sayRaw } from './testing/raw-request'

const { origin, metrics, logFile } = inject('server')
const host = new URL(origin).host

describe('what a reader’s browser never sends (E8)', () => {
  test.each([
    [
      'another site in the address',
      'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    ],
    ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n`],
    [
      'a web socket',
      `GET /trials HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    ],
    [
      'a web socket of hot reloading',
      `GET /_next/webpack-hmr HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ],
    [
      'two lengths',
      `POST /login HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`,
    ],
    [
      'a length and chunks',
      `POST /login HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['no HTTP', 'hello\r\n\r\n'],
  ])('%s is refused or left without an answer', async (_, bytes) => {
    const said = await sayRaw(origin, bytes, 3_000)
    expect(said).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
    expect((await askRaw(origin, '/api/health/live')).status).toBe(200)
  })

  test('the image optimiser answers nothing of another site, nor of ours', async () => {
    for (const url of ['http://127.0.0.1:1/x.png', '/icon.svg', '//evil.example/x.png'])
      expect((await askRaw(origin, `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`)).status).toBe(
        404,
      )
  })
})

describe('the log (G14)', () => {
  test('holds one line of JSON for each event, whatever line breaks a request brings', async () => {
    const forged = '%0d%0a%7b%22level%22:60,%22msg%22:%22forged%22%7d'
    await askRaw(origin, `/trials/${forged}?q=${forged}`, { headers: { 'User-Agent': '{"msg":"forged"}' } })
    await sayRaw(
      origin,
      `GET /trials/\u0085x HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nX-Request-Id: forged\r\n\r\n`,
    )
    const lines = await linesAfter('%0d%0a')
    expect(lines.filter((line) => !isJson(line))).toEqual([])
    expect(
      lines
        .map((line) => JSON.parse(line))
        .filter(({ msg, requestId }) => msg === 'forged' || requestId === 'forged'),
    ).toEqual([])
  })

  test('holds the code of a failed request and its id together, under the id the answer bears', async () => {
    const { id: action = '' } =
      builtActions(process.cwd()).find(({ name }) => name.endsWith(' signInAction')) ?? {}
    const headers = {
      Origin: origin,
      'Next-Action': action,
      'Content-Type': 'text/plain',
      Accept: 'text/x-component',
    }
    const answer = await askRaw(origin, '/login', { method: 'POST', headers, body: '["$K1"' })
    expect(answer.status).toBe(500) // the one allowed failure: a broken message of our own origin
    const id = String(answer.headers['x-request-id'])
    const lines = (await linesAfter(`"failed","requestId":"${id}"`)).map((line) => JSON.parse(line))
    expect(lines.find(({ event, requestId }) => event === 'failed' && requestId === id)).toMatchObject({
      digest: expect.stringMatching(/^\d+/),
      path: '/login',
    })
    expect(answer.body).not.toMatch(/SyntaxError|\.js:\d/)
  })

  test('holds no password, address or cookie of a sign-in, refused or not', async () => {
    const [email, password] = ['somebody.private@example.org', 'correct horse battery staple']
    await fetch(`${origin}/api/auth/sign-in`, {
      method: 'POST',
      headers: {
        Origin: origin,
        'Content-Type': 'application/json',
        Cookie: 'cell-trial-atlas.session_token=planted',
      },
      body: JSON.stringify({ email, password }),
    })
    await askRaw(origin, `/invitation/a-token-of-somebody?q=${email}`)
    await linesAfter('/invitation/')
    const log = readFileSync(logFile, 'utf8')
    expect(log).toContain('signInRefused')
    for (const secret of [email, password, 'planted', 'a-token-of-somebody', 'session_token', '@example.org'])
      expect(log).not.toContain(secret)
  })
})

test('metrics are at their own address, and at the public one there is nothing', async () => {
  expect((await askRaw(origin, '/trials')).status).toBe(200)
  expect((await askRaw(origin, '/api/metrics')).status).toBe(404)
  const text = await (await fetch(metrics)).text()
  expect(text).toMatch(/^atlas_request_seconds_count\{method="GET",kind="page",status="200"\} \d+$/m)
  expect(text).toMatch(/^atlas_requests_under_way \d+$/m)
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m)
})

test('a body without end is not swallowed (G11)', async () => {
  const before = await residentBytes()
  const head = `POST /login HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nTransfer-Encoding: chunked\r\n\r\n`
  const megabyte = `100000\r\n${'x'.repeat(0x100000)}\r\n`
  const said = await sayRaw(origin, head + megabyte.repeat(40), 5_000).catch(() => '')
  expect(said).toMatch(/^(HTTP\/1\.1 (4|5)\d\d |$)/)
  expect((await residentBytes()) - before).toBeLessThan(300_000_000)
  expect((await askRaw(origin, '/api/health/ready')).status).toBe(200)
}, 300_000)

/** The log's lines once it holds this text; the server writes a request down when its connection is done with. */
async function linesAfter(text: string): Promise<string[]> {
  await vi.waitFor(() => expect(readFileSync(logFile, 'utf8')).toContain(text), { timeout: 10_000 })
  const lines = readFileSync(logFile, 'utf8').split('\n').slice(0, -1)
  return lines.slice(lines.findIndex(isJson)) // what Next says while it starts comes before any request
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

async function residentBytes(): Promise<number> {
  const text = await (await fetch(metrics)).text()
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1])
}
