import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AGAIN_WHERE_OTHERS_COMMIT } from '../db/testing/engine-under-test'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { recordChanges } from '../db/change'
import { AnswerMemory } from './answer-memory'
import { contentSecurityPolicy } from './content-security-policy'
import { lifecycle } from './lifecycle'
import { rememberAnswers } from './remember-answers'

let server: Server
let drawn = 0
let status = 200
let whileDrawn: () => Promise<unknown> = () => Promise.resolve()

beforeEach(async () => {
  await openTemporaryStore()
  drawn = 0
  status = 200
  server = createServer(async (_, response) => {
    const nonce = `nonce${String((drawn += 1))}==`
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, false))
    response.setHeader('X-Request-Id', `request ${String(drawn)}`)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.writeHead(status)
    await whileDrawn()
    response.write(`<script nonce="${nonce}">1</script>`)
    response.end(`<p>drawn ${String(drawn)} × </p><script nonce="${nonce}">2</script>`)
  })
  rememberAnswers(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

describe('what an anonymous reader asks', AGAIN_WHERE_OTHERS_COMMIT, () => {
  test('is drawn once, and sent again with a nonce and a request id of its own', async () => {
    const [first, second, third] = [
      await ask('/trials?q=cell'),
      await ask('/trials?q=cell'),
      await ask('/trials?q=cell'),
    ]
    expect(drawn).toBe(1)
    for (const answer of [first, second, third]) {
      expect(answer.status).toBe(200)
      expect(answer.body).toContain('drawn 1 ×')
      expect(answer.body.match(/nonce="([^"]+)"/g)).toEqual(Array(2).fill(`nonce="${answer.nonce}"`))
    }
    expect(new Set([first, second, third].map(({ nonce }) => nonce)).size).toBe(3)
    expect(new Set([first, second, third].map(({ headers }) => headers['x-request-id'])).size).toBe(3)
  })

  test('is packed for who takes it packed', async () => {
    const packed = { 'accept-encoding': 'gzip, br' }
    for (const answer of [await ask('/trials', packed), await ask('/trials', packed)]) {
      expect(answer.headers['content-encoding']).toBe('gzip')
      expect(gunzipSync(answer.bytes).toString()).toContain('drawn 1 ×')
    }
    expect((await ask('/trials')).body).toContain('drawn 1 ×')
  })

  test('is drawn anew after any commit', async () => {
    await ask('/trials')
    await inTransaction((tx) => recordChanges(tx, [{ entityType: 'trial', entityId: '1' }]))
    expect((await ask('/trials')).body).toContain('drawn 2')
    expect((await ask('/trials')).body).toContain('drawn 2')
  })

  test('is drawn anew on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T23:59:59Z') })
    await ask('/trials')
    vi.setSystemTime(new Date('2026-11-29T00:00:01Z'))
    expect((await ask('/trials')).body).toContain('drawn 2')
    vi.useRealTimers()
  })

  test('is not kept where a commit came while it was drawn', async () => {
    whileDrawn = () => inTransaction((tx) => recordChanges(tx, [{ entityType: 'trial', entityId: '1' }]))
    await ask('/trials')
    whileDrawn = () => Promise.resolve()
    expect((await ask('/trials')).body).toContain('drawn 2')
  })
})

describe('is drawn for each who asks', () => {
  test.each<[string, string, Record<string, string>]>([
    ['whoever has a cookie', '/trials', { cookie: 'a=b' }],
    ['the parts of a page', '/trials', { rsc: '1' }],
    ['a part ahead of time', '/trials', { 'next-router-prefetch': '1' }],
    ['a part of a file', '/trials', { range: 'bytes=0-1' }],
    ['who knows an answer', '/api/v1/trials', { 'if-none-match': 'W/"1"' }],
    ['a machine that previews', '/trials', { 'user-agent': 'Twitterbot/1.0' }],
    ['a file', '/api/v1/trials/export?format=csv', {}],
    ['a form', '/login', {}],
    ['a page of members', '/curate', {}],
  ])('%s', async (_, path, headers) => {
    await ask(path, headers)
    await ask(path, headers)
    expect(drawn).toBe(2)
  })

  test('what failed, was not found or was refused', async () => {
    for (status of [404, 401, 500, 503]) await ask('/trials')
    expect(drawn).toBe(4)
  })

  test('everything while the process ends', async () => {
    await ask('/trials')
    lifecycle().isStopping = true
    await ask('/trials')
    lifecycle().isStopping = false
    expect(drawn).toBe(2)
  })
})

test('what was not asked for longest goes first when the memory is full', () => {
  const memory = new AnswerMemory(250)
  const answer = { headers: {}, pieces: [], bytes: 100 }
  memory.keep('a', '1', answer)
  memory.keep('b', '1', answer)
  memory.find('a', '1')
  memory.keep('c', '1', answer)
  expect(['a', 'b', 'c'].map((asked) => memory.find(asked, '1') !== null)).toEqual([true, false, true])
  expect(memory.find('a', '2')).toBeNull()
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  nonce: string
  bytes: Buffer
  body: string
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('end', () => {
        const bytes = Buffer.concat(parts)
        const policy = String(answer.headers['content-security-policy'])
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          nonce,
          bytes,
          body: bytes.toString(),
        })
      })
    }).once('error', reject)
  })
}
