import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'

// Removing any guard of a page opens nothing: with public reading off every door asks the data layer, which refuses.
beforeAll(async () => {
  vi.stubEnv('PUBLIC_READING', 'off')
  vi.stubEnv('__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS', 'true')
  await openFoundingStore()
})

const PAGES: [string, () => Promise<unknown>][] = [
  ['/', async () => (await import('./(atlas)/load-dashboard')).loadDashboard({})],
  ['/trials', async () => (await import('./(atlas)/load-trial-view')).loadTrialView({})],
  [
    '/trials/NCT06138210',
    async () => page(await import('./(atlas)/trials/[id]/page'), { id: 'NCT06138210' }),
  ],
  ['/cell-types', async () => (await import('./(atlas)/cell-types/page')).default()],
  [
    '/cell-types/t-cell',
    async () => page(await import('./(atlas)/cell-types/[slug]/page'), { slug: 't-cell' }),
  ],
  ['/products', async () => (await import('./(atlas)/products/page')).default()],
  ['/products/alf201', async () => page(await import('./(atlas)/products/[slug]/page'), { slug: 'alf201' })],
  ['/about/data', async () => (await import('./(atlas)/about/data/page')).default()],
]

const ROUTES: [string, (request: NextRequest) => Promise<Response>][] = [
  ['trials', async (request) => (await import('./api/v1/trials/route')).GET(request)],
  [
    'trials/crosstab?rows=route&columns=phase',
    async (request) => (await import('./api/v1/trials/crosstab/route')).GET(request),
  ],
  [
    'trials/export?format=csv',
    async (request) => (await import('./api/v1/trials/export/route')).GET(request),
  ],
  [
    'claims/export?format=csv',
    async (request) => (await import('./api/v1/claims/export/route')).GET(request),
  ],
  [
    'trials/x',
    async (request) =>
      (await import('./api/v1/trials/[id]/route')).GET(request, parameters({ id: 'NCT06138210' })),
  ],
  [
    'trials/x/claims',
    async (request) =>
      (await import('./api/v1/trials/[id]/claims/route')).GET(request, parameters({ id: 'NCT06138210' })),
  ],
  ['cell-types', async (request) => (await import('./api/v1/cell-types/route')).GET(request)],
  ['products', async (request) => (await import('./api/v1/products/route')).GET(request)],
  [
    'products/x',
    async (request) =>
      (await import('./api/v1/products/[slug]/route')).GET(request, parameters({ slug: 'alf201' })),
  ],
]

describe('with public reading off a visitor without an account', () => {
  it.each(PAGES)('gets 401 from the page %s', async (_, open) => {
    await expect(open()).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;401' })
  })

  it.each(ROUTES)('gets 401 from the API route %s, which no cache may keep', async (path, get) => {
    const answer = await get(new NextRequest(`http://localhost/api/v1/${path}`))
    expect(answer.status).toBe(401)
    expect((await answer.json()).error.code).toBe('unauthenticated')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

function parameters<T>(values: T): { params: Promise<T> } {
  return { params: Promise.resolve(values) }
}

function page<T>(
  module: { default: (props: { params: Promise<T> } & never) => Promise<unknown> },
  values: T,
): Promise<unknown> {
  return module.default(parameters(values) as never)
}
