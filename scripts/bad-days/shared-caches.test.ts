import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ADDRESSES } from '../rights/addresses'
import { type Curator, signedIn } from './testing/curator'
import { askRaw, type RawAnswer } from './testing/raw-request'

const { origin, storePath } = inject('server')
const admin = inject('admin')
let viewer: Curator
beforeAll(async () => {
  viewer = await signedIn({ origin }, storePath, 'viewer')
})

/** How the router of a browser asks for the same address: whole, its parts, ahead of time, and with any `_rsc`. */
const VARIANTS: [string, Record<string, string>, string][] = [
  ['a page', {}, ''],
  ['the parts of a page', { RSC: '1' }, '_rsc=1a2b3'],
  ['the parts ahead of time', { RSC: '1', 'Next-Router-Prefetch': '1' }, '_rsc=zzzzz'],
  ['a segment ahead of time', { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' }, '_rsc=4d5e6'],
  ['a page with an _rsc of somebody', {}, '_rsc=1a2b3'],
  ['the parts with no _rsc', { RSC: '1' }, ''],
]
const TELLING = ['/', '/trials', '/trials/[id]', '/account', '/admin/users', '/curate', '/api/v1/trials']
const isWhole = process.env.CACHED_ADDRESSES === 'all' // by `npm run test:nightly`
const addresses = ADDRESSES.filter(({ pattern }) => isWhole || TELLING.includes(pattern))

type Headers = Record<string, string>

/** A cache as stands in front of many sites: it keeps what it may, knows no cookie, and heeds Vary. */
function sharedCache() {
  const kept = new Map<string, RawAnswer>()
  return async (path: string, headers: Headers): Promise<RawAnswer> => {
    const key = ({ headers: { vary } }: RawAnswer) =>
      [path, ...varying(String(vary ?? ''), headers)].join('\n')
    const hit = [...kept].find(([at, answer]) => at === key(answer))
    if (hit) return hit[1]
    const answer = await follow(path, headers)
    if (mayKeep(answer)) kept.set(key(answer), answer)
    return answer
  }
}

function varying(vary: string, headers: Headers): string[] {
  const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const names = vary.toLowerCase().split(/,\s*/).sort()
  return names.map((name) => `${name}=${sent[name] ?? ''}`)
}

/** Next sends who asks with another `_rsc` than its own on to that one. */
async function follow(path: string, headers: Headers): Promise<RawAnswer> {
  const answer = await askRaw(origin, path, { headers })
  const { location } = answer.headers
  const isSentOn = answer.status === 307 && String(location).includes('_rsc=')
  return isSentOn ? askRaw(origin, String(location), { headers }) : answer
}

/** More than RFC 9111 allows: it keeps what only has to be asked again, too. */
function mayKeep({ headers, status }: RawAnswer): boolean {
  return (
    [200, 203, 301, 308, 404].includes(status) &&
    !/private|no-store/.test(String(headers['cache-control'] ?? ''))
  )
}

describe('a shared cache in front of the server (E5)', () => {
  test.each(VARIANTS)(
    'hands nobody %s of somebody else',
    async (_, variant, search) => {
      const ask = sharedCache()
      const leaks: string[] = []
      for (const { sample } of addresses) {
        const path = search === '' ? sample : `${sample}${sample.includes('?') ? '&' : '?'}${search}`
        await ask(path, { ...variant, Cookie: admin.cookie })
        for (const cookie of [viewer.cookie, '']) {
          const { body, headers } = await ask(path, {
            ...variant,
            ...(cookie === '' ? {} : { Cookie: cookie }),
          })
          if (body.includes(admin.handle)) leaks.push(`what the admin was shown of ${path}`)
          if (headers['set-cookie']?.length) leaks.push(`a cookie by ${path}`)
        }
      }
      expect(leaks).toEqual([])
    },
    300_000,
  )

  test('the cache of this test does keep what may be kept, and would give it to anybody', async () => {
    const ask = sharedCache()
    const first = await ask('/api/v1/products', { Cookie: admin.cookie })
    expect(await ask('/api/v1/products', {})).toBe(first)
    expect((await ask('/about/data', { Cookie: admin.cookie })).body).toContain(admin.handle)
  })

  test('every page, and every answer about who asks, says that nobody may keep it', async () => {
    const open: string[] = []
    for (const { sample, kind, pattern } of addresses) {
      if (kind === 'file' || /^\/(api\/v1|feeds|robots|sitemap)/.test(pattern)) continue
      const { headers } = await askRaw(origin, sample, { headers: { Cookie: admin.cookie } })
      if (!/no-store/.test(String(headers['cache-control'])))
        open.push(`${sample}: ${String(headers['cache-control'])}`)
    }
    expect(open).toEqual([])
  })
})

test('other sites may read the public API without cookies, and nothing else (E6)', async () => {
  const wrong: string[] = []
  const open = ADDRESSES.filter(({ kind }) => kind !== 'page')
  for (const { sample, pattern } of [...addresses, ...open]) {
    const { headers } = await askRaw(origin, sample, {
      headers: { Origin: 'https://evil.example', Cookie: admin.cookie },
    })
    const isPublic = /^\/(api\/v1\/|feeds\/|sitemap)/.test(pattern)
    const allowed = headers['access-control-allow-origin']
    if (headers['access-control-allow-credentials'] !== undefined) wrong.push(`${sample} allows credentials`)
    if (!isPublic && allowed !== undefined) wrong.push(`${sample} is open to ${String(allowed)}`)
    if (isPublic && allowed !== undefined && allowed !== '*') wrong.push(`${sample} names ${String(allowed)}`)
  }
  expect(wrong).toEqual([])
  const { headers } = await askRaw(origin, '/api/v1/trials', { headers: { Origin: 'https://evil.example' } })
  expect(headers['access-control-allow-origin']).toBe('*')
})

test.each([
  ...['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example'],
  ...['/%09/evil.example', '//evil.example/%2e%2e', 'evil.example', '/..//evil.example', 'data:text/html,x'],
])('the address to go on to after signing in is one of our own, not %s (C9)', async (next) => {
  const { status, headers } = await askRaw(origin, `/login?next=${encodeURIComponent(next)}`, {
    headers: { Cookie: viewer.cookie },
  })
  expect(status).toBe(307)
  expect(new URL(String(headers.location), origin).origin).toBe(origin)
})
