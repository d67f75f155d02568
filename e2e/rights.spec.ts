import type { APIRequestContext, APIResponse } from '@playwright/test'
import { ACTIONS } from '../scripts/rights/actions'
import { type Address, ADDRESSES, SCREENS_OF_NEXT } from '../scripts/rights/addresses'
import { builtActions, builtAddresses, builtDetours, builtPages } from '../scripts/rights/build-output'
import { type Caller, CALLERS, RIGHTS } from '../scripts/rights/callers'
import { requestsOf, SITE } from './callers'
import { expect, test } from './fixtures'

const root = process.cwd()

test.describe('the table of rights and the build output (D1)', () => {
  test('name the same pages, routes and files', () => {
    const listed = [...ADDRESSES.map(({ pattern }) => pattern), ...SCREENS_OF_NEXT]
    expect(builtAddresses(root).sort()).toEqual(listed.sort())
  })

  test('name the same server actions', () => {
    const built = builtActions(root).map(({ name }) => name)
    expect(built.sort()).toEqual(Object.keys(ACTIONS).sort())
  })

  test('know no other way in: no pages router, no rewrite, no redirect of our own', () => {
    expect(builtPages(root)).toEqual(['/500'])
    expect(builtDetours(root)).toEqual([])
  })
})

/** Other spellings of an address that missed a path matcher somewhere once (CVE-2026-44573 and those after it). */
const VARIANTS: [name: string, path: (sample: string) => string, headers: Record<string, string>][] = [
  ['fetched by the router', (sample) => sample, { RSC: '1' }],
  ['fetched by the router with a number of its own', (sample) => withQuery(sample, '_rsc=abc'), { RSC: '1' }],
  ['fetched ahead', (sample) => sample, { RSC: '1', 'Next-Router-Prefetch': '1' }],
  [
    'fetched ahead by segments',
    (sample) => sample,
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  ],
  ['with the ending of a part', (sample) => withEnding(sample, '.rsc'), {}],
  ['with the ending of a segment', (sample) => withEnding(sample, '.segments/_tree.segment.rsc'), {}],
  ['with the ending of data', (sample) => withEnding(sample, '.json'), {}],
  ['percent-encoded', percentEncoded, {}],
  ['with two slashes', (sample) => `/${sample}`, {}],
  ['with a slash at its end', (sample) => withEnding(sample, '/'), {}],
  ['in capitals', (sample) => sample.toUpperCase(), {}],
  [
    'with marks of the proxy',
    (sample) => sample,
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  ],
]

for (const caller of CALLERS)
  test(`what the table says a caller may open, ${caller} may, and nothing else in any spelling`, async ({
    browser,
  }) => {
    test.setTimeout(600_000)
    const requests = await requestsOf(caller, browser)
    const wrong: string[] = []
    for (const address of ADDRESSES) {
      const expected = RIGHTS[address.right][caller]
      const plain = await requests.get(address.sample, { maxRedirects: 0 })
      const wanted = { allowed: statusFor(address, caller), unauthenticated: 401, forbidden: 403 }[expected]
      if (plain.status() !== wanted) wrong.push(`${address.sample}: ${plain.status()}, not ${wanted}`)
      if (expected !== 'allowed') wrong.push(...(await openings(requests, address)))
    }
    await requests.dispose()
    expect(wrong).toEqual([])
  })

function statusFor({ status = 200, statusForMembers = status }: Address, caller: Caller): number {
  return RIGHTS['account:use'][caller] === 'allowed' ? statusForMembers : status
}

/** The variants by which a caller who may not open the address got something of it. */
async function openings(requests: APIRequestContext, { sample }: Address): Promise<string[]> {
  const found: string[] = []
  for (const [name, path, headers] of VARIANTS) {
    const answer = await requests.get(`${SITE}${path(sample)}`, { headers })
    if (!(await isRefusal(answer))) found.push(`${sample} ${name}: ${answer.status()}`)
  }
  return found
}

/**
 * A part of a page answers 200 and holds the refusal where the page would stand; what is fetched ahead is a tree of
 * segments' names, and draws none of them.
 */
async function isRefusal(answer: APIResponse): Promise<boolean> {
  if ([401, 403, 404].includes(answer.status())) return true
  const body = await answer.text()
  if (answer.status() !== 200 || !answer.headers()['content-type']?.startsWith('text/x-component'))
    return false
  const drawsNothing = !body.includes('["$",')
  return (
    drawsNothing || /This page is (for members|not open to you)|"Nothing here · Cell Trial Atlas"/.test(body)
  )
}

function withEnding(sample: string, ending: string): string {
  const [path = '', query] = sample.split('?')
  return `${path === '/' ? '/index' : path}${ending}${query === undefined ? '' : `?${query}`}`
}

function withQuery(sample: string, query: string): string {
  return `${sample}${sample.includes('?') ? '&' : '?'}${query}`
}

/** The last letter before the query, as a percent code. */
function percentEncoded(sample: string): string {
  return sample.replace(/([a-z0-9])(?=\?|$)/i, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
}
