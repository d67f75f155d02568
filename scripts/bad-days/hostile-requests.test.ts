import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { TRIAL_FILTERS } from '../../lib/domain/trials/trial-filters'
import { ADDRESSES } from '../rights/addresses'
import { measured } from './testing/measured'
import { percentile } from '../bench/measure'
import { askRaw } from './testing/raw-request'

const { origin } = inject('server')
const requests = Number(process.env.HOSTILE_REQUESTS ?? 500)
const seed = Number(process.env.HOSTILE_SEED ?? 20261123)
const HANG_GUARD_MS = 10_000 // ten times the second of RELIABILITY C1

const words = [
  ...['PHASE1', 'NOT_CAPTURED', 'iPSC', '2024-13-45', '-1', '1e309', '999999999999', '__proto__', '%', '😀'],
  ...[
    "' OR 1=1 --",
    '"*" NEAR(',
    '\u0000',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    'x'.repeat(7_000),
  ],
]
const names = [
  ...Object.keys(TRIAL_FILTERS).flatMap((name) => [
    name,
    ...['from', 'to', 'min', 'max'].map((end) => `${name}.${end}`),
  ]),
  ...[
    'sort',
    'page',
    'pageSize',
    'columns',
    'format',
    'rows',
    'facets',
    'asOf',
    'group',
    'split',
    'chart',
    'next',
  ],
  ...['trial', 'product', 'from', 'to', '__proto__', 'constructor', '_rsc'],
]
const pair = fc.tuple(
  fc.constantFrom(...names),
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'binary', maxLength: 40 })),
)
const query = fc.array(pair, { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs).toString())
// Bytes as no browser sends them: broken percent codes, signs above ASCII, brackets.
const rawBytes = fc
  .string({ unit: fc.constantFrom(...'%%%=&+;[]{}|\\^`<>"\'ä\u00ff\u0080aZ09./:'), maxLength: 30 })
  .map((text) => text.replaceAll(/[#\s]/g, ''))
const routes = ADDRESSES.map(({ sample }) => sample.split('?')[0] ?? sample)
const path = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...routes) },
  fc
    .tuple(fc.constantFrom(...routes), rawBytes)
    .map(([route, bytes]) => `${route}/${bytes.replaceAll('?', '')}`),
)
const address = fc
  .tuple(path, fc.oneof({ weight: 4, arbitrary: query }, rawBytes))
  .map(([route, search]) => `${route}?${search}`)

const INTERNALS = /SQLITE_|\bat .*\.(?:js|ts):\d+|PrismaClient|SELECT .* FROM/

test(
  `${String(requests)} generated requests over every GET route never fail the server (C1, seed ${String(seed)})`,
  async () => {
    const sample = fc.sample(address, { numRuns: requests, seed })
    const failures: string[] = []
    const times: number[] = []
    await Promise.all([1, 2, 3, 4].map(askSome))
    expect(failures).toEqual([])
    measured('C1', {
      requests,
      failed: 0,
      p99Ms: Math.round(percentile(times, 0.99)),
      slowestMs: Math.round(percentile(times, 1)),
    })

    async function askSome(): Promise<void> {
      for (let next = sample.pop(); next !== undefined; next = sample.pop()) {
        const { status, body, ms } = await askRaw(origin, next)
        times.push(ms)
        const shown = body.replaceAll(/<script[\s\S]*?<\/script>/g, '')
        if (status >= 500 || INTERNALS.test(shown) || ms > HANG_GUARD_MS)
          failures.push(`${String(status)} in ${ms.toFixed(0)} ms: ${next.slice(0, 200)}`)
      }
    }
  },
  60_000 + requests * 600,
)

test.each([
  ...[
    '/trials/%E0%A4%A',
    '/%',
    '/api/v1/trials/%C3%28',
    '/products/%ff',
    '/curate/%E0%A4%A/new',
    '/feeds/%80',
  ],
  ...['/_next/image/%', '/api/auth/%c0%af', '/robots.txt%'],
])('the broken percent code of %s is refused with 400 and a sentence', async (broken) => {
  const { status, body, headers } = await askRaw(origin, broken)
  expect({ status, error: JSON.parse(body).error.message }).toEqual({
    status: 400,
    error: 'This address holds a broken percent code, so there is nothing to find by it.',
  })
  expect(headers['content-security-policy']).toContain("default-src 'self'")
})

// C8: what would cost a lot is told or trimmed.
test.each([
  ['a page of a thousand million rows', '/api/v1/trials?pageSize=1000000000', [400]],
  ['a page far past the end', '/api/v1/trials?page=999999999', [200, 400]],
  ['500 values of one filter', `/api/v1/trials?${'country=X&'.repeat(500)}`, [400]],
  ['500 known values of one filter', `/api/v1/trials?facets=1&${'country=US&'.repeat(500)}`, [200, 400]],
  ['a search of 10 kB', `/api/v1/trials?q=${'a+b+'.repeat(2_500)}`, [200, 400]],
  [
    'a search that looks like an expression',
    `/api/v1/trials?q=${encodeURIComponent(`${'(a+)+'.repeat(200)}$`)}`,
    [200, 400],
  ],
  ['every column 50 times', `/api/v1/trials/export?format=csv&${'columns=title&'.repeat(500)}`, [200, 400]],
  ['a comparison of 500 trials', `/compare?${'trial=NCT06138210&'.repeat(500)}`, [200]],
  ['a long address that would be sent on', `/api/v1/trials/?q=${'x'.repeat(10_000)}`, [400]],
  ['a long address with a backslash', `/products/\\alf201?q=${'x'.repeat(14_000)}`, [400]],
  ['a head of 20 kB', `/trials?q=${'x'.repeat(20_000)}`, [431]],
])('%s is capped or told (C8)', async (_, asked, statuses) => {
  const { status, ms } = await askRaw(origin, asked)
  expect(statuses).toContain(status)
  expect(ms).toBeLessThan(HANG_GUARD_MS)
})
