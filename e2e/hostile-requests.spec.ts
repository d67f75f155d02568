import { expect, test } from './fixtures'
import fc from 'fast-check'
import { TRIAL_FILTERS } from '../lib/domain/trials/trial-filters'
import { CLAIMED_ROUTES } from './routes'

const words = [
  'PHASE1',
  'NOT_CAPTURED',
  'iPSC',
  '2024-13-45',
  '-1',
  '1e309',
  '999999999999',
  '__proto__',
  "' OR 1=1 --",
  '"*" NEAR(',
  '\u0000',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'x'.repeat(7_000),
  '%',
  '😀',
]
const names = [
  ...Object.keys(TRIAL_FILTERS).flatMap((name) => [
    name,
    `${name}.from`,
    `${name}.to`,
    `${name}.min`,
    `${name}.max`,
  ]),
  ...[
    'sort',
    'page',
    'pageSize',
    'columns',
    'format',
    'rows',
    'columns',
    'facets',
    'asOf',
    '__proto__',
    'constructor',
    '_rsc',
  ],
]
const pair = fc.tuple(
  fc.constantFrom(...names),
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'binary', maxLength: 40 })),
)
const query = fc.array(pair, { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs).toString())
const raw = fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => text.replaceAll(/[#\s]/g, ''))
const address = fc
  .tuple(fc.constantFrom(...CLAIMED_ROUTES), fc.oneof({ weight: 4, arbitrary: query }, raw))
  .map(([path, search]) => `${path}?${search}`)

test('500 generated query strings over every GET route never fail the server', async ({ request }) => {
  test.setTimeout(300_000)
  const failures: string[] = []
  for (const url of fc.sample(address, { numRuns: 500, seed: 20261123 })) {
    const answer = await request.get(url, { maxRedirects: 0, timeout: 10_000 })
    const body = answer.status() === 200 && url.includes('export') ? '' : await answer.text()
    if (answer.status() >= 500) failures.push(`${answer.status()} ${url.slice(0, 200)}`)
    if (
      /SQLITE_|at .*\.js:\d+|PrismaClient|SELECT .* FROM/.test(
        body.replaceAll(/<script[\s\S]*?<\/script>/g, ''),
      )
    )
      failures.push(`internals shown: ${url.slice(0, 200)}`)
  }
  expect(failures).toEqual([])
})

test('costly requests are capped or told', async ({ request }) => {
  const sizes = await request.get('/api/v1/trials?pageSize=1000000000')
  expect(sizes.status()).toBe(400)
  expect((await sizes.json()).error.fields).toHaveProperty('pageSize')
  const many = Array.from({ length: 500 }, (_, index) => `country=X${index}`).join('&')
  expect((await request.get(`/api/v1/trials?${many}`)).status()).toBe(400)
  expect((await request.get(`/api/v1/trials?q=${'a b '.repeat(2_500)}`)).status()).toBeLessThan(500)
})
