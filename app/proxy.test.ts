import { NextRequest } from 'next/server'
import { afterEach, describe, expect, test } from 'vitest'
import { env } from '@/lib/server/env'
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
