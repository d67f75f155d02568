import { NextRequest } from 'next/server'
import { afterEach, describe, expect, test } from 'vitest'
import { env } from '@/lib/server/env'
import { lifecycle } from '@/lib/server/http/lifecycle'
import { MOST_UNDER_WAY } from '@/lib/server/http/refused-load'
import { proxy } from '@/proxy'

const FORGED = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-for': '203.0.113.7',
  'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
  'x-nonce': 'chosen',
  'x-request-id': 'chosen',
  'content-security-policy': "script-src 'nonce-chosen'",
  'content-security-policy-report-only': "script-src 'nonce-chosen'",
}

/** The headers the pages and handlers behind the proxy get, by the marks Next passes them on with. */
function passedOn(headers: Record<string, string>): Record<string, string> {
  const answer = proxy(new NextRequest('http://localhost:3000/trials', { headers }))
  const names = (answer.headers.get('x-middleware-override-headers') ?? '').split(',')
  return Object.fromEntries(
    names.map((name) => [name, answer.headers.get(`x-middleware-request-${name}`) ?? '']),
  )
}

afterEach(() => {
  Object.assign(env(), { hasTrustedProxy: false })
  Object.assign(lifecycle(), { underWay: 0, isStopping: false })
})

describe('headers of a visitor that only we may set', () => {
  test('are gone or replaced before any page sees them; the others pass', () => {
    const seen = passedOn({ ...FORGED, accept: 'text/html' })
    expect(Object.keys(seen).sort()).toEqual(['accept', 'content-security-policy', 'x-nonce', 'x-request-id'])
    expect(seen.accept).toBe('text/html')
    expect(JSON.stringify(seen)).not.toMatch(/chosen|evil/)
    expect(seen['content-security-policy']).toContain(`'nonce-${seen['x-nonce']}'`)
  })

  test('forwarded addresses pass where a trusted proxy sets them, and nothing else does', () => {
    Object.assign(env(), { hasTrustedProxy: true })
    expect(Object.keys(passedOn(FORGED)).sort()).toEqual([
      'content-security-policy',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-nonce',
      'x-request-id',
    ])
  })
})

test('a write from a foreign page is refused with 403 and reaches nothing', async () => {
  const headers = { origin: 'https://evil.example' }
  const answer = proxy(new NextRequest('http://localhost:3000/', { method: 'POST', headers }))
  expect(answer.status).toBe(403)
  expect(answer.headers.get('x-middleware-next')).toBeNull()
  expect(await answer.json()).toMatchObject({ error: { code: 'forbidden' } })
})

test('a path with a broken percent code is refused with 400 before Next looks for its page', async () => {
  for (const path of ['/trials/%E0%A4%A', '/api/v1/trials/%', '/%ff']) {
    const answer = proxy(new NextRequest(`http://localhost:3000${path}`))
    expect([path, answer.status, answer.headers.get('x-middleware-next')]).toEqual([path, 400, null])
    expect((await answer.json()).error.message).toContain('broken percent code')
  }
})

test.each([
  ['too many are under way', { underWay: MOST_UNDER_WAY + 1 }],
  ['the process ends', { isStopping: true }],
])(
  'while %s a request is told to come again, and who asks for the health is let in (G7, G11)',
  (_, state) => {
    Object.assign(lifecycle(), state)
    const answer = proxy(new NextRequest('http://localhost:3000/trials'))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    expect(
      proxy(new NextRequest('http://localhost:3000/api/health/ready')).headers.get('x-middleware-next'),
    ).toBe('1')
  },
)

test('the id of a request is in its answer, and is the one its page is given', () => {
  const answer = proxy(new NextRequest('http://localhost:3000/trials', { headers: FORGED }))
  expect(answer.headers.get('x-request-id')).toBe(answer.headers.get('x-middleware-request-x-request-id'))
})
