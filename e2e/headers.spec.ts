import type { APIResponse } from '@playwright/test'
import { expect, test } from './fixtures'

const KINDS: [string, string, number][] = [
  ['a page', '/trials', 200],
  ['a part of a page fetched by the router', '/trials?_rsc=abc', 200],
  ['JSON', '/api/v1/trials?pageSize=1', 200],
  ['a file', '/api/v1/trials/export?format=csv', 200],
  ['a missing page', '/no-such-page', 404],
  ['a missing record', '/api/v1/trials/NCT99999999', 404],
  ['a refused question', '/api/v1/trials?phase=nonsense', 400],
  ['a redirect', '/trials/hPSCreg-176', 308],
]

for (const [kind, path, status] of KINDS)
  test(`${kind} carries the security headers`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status()).toBe(status)
    expectSecurityHeaders(answer)
  })

test('an asset carries nosniff', async ({ request }) => {
  const html = await (await request.get('/trials')).text()
  const asset = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? ''
  const answer = await request.get(asset)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['x-content-type-options']).toBe('nosniff')
})

test('the nonce differs on each load', async ({ request }) => {
  const nonces = new Set<string>()
  for (let load = 0; load < 5; load++) {
    const policy = (await request.get('/trials')).headers()['content-security-policy'] ?? ''
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none')
  }
  expect(nonces.size).toBe(5)
})

test('a policy or nonce sent by the visitor is not used', async ({ request }) => {
  const headers = { 'x-nonce': 'chosen', 'content-security-policy': "script-src 'nonce-chosen'" }
  const answer = await request.get('/trials', { headers })
  expect(answer.headers()['content-security-policy']).not.toContain('chosen')
  expect(await answer.text()).not.toContain('nonce="chosen"')
})

for (const [name, headers] of [
  ['missing', {}],
  ['null', { origin: 'null' }],
  ['foreign', { origin: 'https://evil.example' }],
  [
    'foreign, with an equal forwarded host',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ],
] as const)
  test(`a write whose Origin is ${name} is refused`, async ({ request }) => {
    for (const path of ['/', '/trials', '/api/v1/trials']) {
      const answer = await request.post(path, { headers, data: 'x=1' })
      expect(answer.status()).toBe(403)
    }
  })

test('a body over the limit is refused', async ({ request, baseURL }) => {
  const answer = await request.post('/trials', {
    headers: { origin: baseURL ?? '' },
    data: 'x'.repeat(1_000_001),
  })
  expect(answer.status()).toBe(413)
})

function expectSecurityHeaders(answer: APIResponse): void {
  const headers = answer.headers()
  const policy = headers['content-security-policy'] ?? ''
  for (const directive of [
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "'nonce-",
  ])
    expect(policy).toContain(directive)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
  expect(headers['permissions-policy']).toBeTruthy()
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(headers['x-powered-by']).toBeUndefined()
}
