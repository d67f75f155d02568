import { OPEN, type Right } from './callers'

/** One address of the built app: its pattern as Next names it, what it asks for, and an address that exists. */
export interface Address {
  pattern: string
  kind: 'page' | 'data' | 'file'
  right: Right
  sample: string // as somebody may open it over the founding data
  status?: number // of the sample for who may open it; 200 unless said otherwise
  statusForMembers?: number // where it differs
  methods?: string[] // of a route handler; GET unless said otherwise
}

/** An id no thing has: who may not open a page learns nothing from it, who may is told that there is no such thing. */
export const NOBODYS = '01M8E81KZC172Z9MYWTT23M4XV'

const page = (pattern: string, right: Right, sample = pattern, status?: number): Address => ({
  pattern,
  kind: 'page',
  right,
  sample,
  ...(status === undefined ? {} : { status }),
})
const data = (pattern: string, right: Right, sample = pattern): Address => ({
  pattern,
  kind: 'data',
  right,
  sample,
})

/** Every page, route handler and file of the app. The build output holds no other, or a test fails. */
export const ADDRESSES: Address[] = [
  page('/', 'trial:read'),
  page('/about/api', OPEN),
  page('/about/data', 'source:read'),
  page('/cell-types', 'cellType:read'),
  page('/cell-types/[slug]', 'cellType:read', '/cell-types/t-cell'),
  page('/compare', 'trial:read', '/compare?trial=NCT06138210&trial=NCT05993884'),
  page('/curate', 'curate:read'),
  page('/curate/blind', 'blindEntry:enter'),
  page('/curate/candidates', 'trial:screen'),
  page('/curate/withdrawn', 'curate:read'),
  page('/curate/proposals/[id]', 'curate:read', `/curate/proposals/${NOBODYS}`, 404),
  page('/curate/trials/[id]/blind', 'blindEntry:request', '/curate/trials/NCT06138210/blind'),
  page(
    '/curate/trials/[id]/fields/[subject]/[field]',
    'proposal:review',
    '/curate/trials/NCT06138210/fields/trial/phase',
  ),
  page('/curate/trials/[id]/merge', 'trial:merge', '/curate/trials/NCT06138210/merge'),
  page('/curate/trials/[id]/screen', 'trial:screen', '/curate/trials/NCT06138210/screen'),
  page('/curate/trials/[id]/withdraw', 'trial:withdraw', '/curate/trials/NCT06138210/withdraw'),
  page('/curate/trials/[id]/value/[field]', 'curate:read', '/curate/trials/NCT06138210/value/enrollment'),
  page('/curate/[entity]', 'curate:read', '/curate/routes'),
  page('/curate/[entity]/[id]/edit', 'curate:read', '/curate/trials/NCT06138210/edit'),
  page('/curate/[entity]/new', 'curate:read', '/curate/trials/new'),
  page('/curate/new', 'curate:read'),
  page('/curate/table', 'proposal:write'),
  page('/curate/blind/[id]', 'blindEntry:enter', `/curate/blind/${NOBODYS}`, 404),
  { ...page('/login', OPEN), statusForMembers: 307 }, // to where they wanted to go
  page('/cell-types/[slug]/history', 'history:read', '/cell-types/t-cell/history'),
  page('/account', 'account:use'),
  page('/admin/settings', 'setting:manage'),
  page('/admin/users', 'user:manage'),
  page('/invitation/[token]', OPEN, '/invitation/a-token-nobody-was-given', 404), // the token of the link is what opens it
  page('/landscape', 'trial:read'),
  page('/login/second-factor', OPEN, '/login/second-factor', 307), // to the sign-in, where no code is waited for
  page('/manuscript-table', 'trial:read'),
  page('/map', 'trial:read'),
  page('/products', 'product:read'),
  page('/products/[slug]', 'product:read', '/products/alf201'),
  page('/products/[slug]/history', 'history:read', '/products/alf201/history'),
  page('/timeline', 'trial:read'),
  page('/trials', 'trial:read'),
  page('/trials/[id]', 'trial:read', '/trials/NCT06138210'),
  page('/trials/[id]/history', 'history:read', '/trials/NCT06138210/history'),
  page('/views', 'view:read'),
  page('/views/[id]', 'view:read', `/views/${NOBODYS}`, 404),

  data('/api/curate/duplicates', 'curate:read', '/api/curate/duplicates?identifier=NCT06138210'),
  data('/api/curate/sources', 'curate:read', '/api/curate/sources?q=stroke'),
  { ...data('/api/auth/[...all]', OPEN, '/api/auth/session'), methods: ['GET', 'POST'] },
  data('/api/health/live', OPEN),
  data('/api/health/ready', OPEN),
  data('/api/v1/cell-types', 'cellType:read'),
  data('/api/v1/cell-types/[slug]/history', 'history:read', '/api/v1/cell-types/t-cell/history'),
  data('/api/v1/claims/export', 'trial:export', '/api/v1/claims/export?format=csv'),
  data('/api/v1/openapi.json', OPEN),
  data('/api/v1/products', 'product:read'),
  data('/api/v1/products/[slug]', 'product:read', '/api/v1/products/alf201'),
  data('/api/v1/products/[slug]/history', 'history:read', '/api/v1/products/alf201/history'),
  data('/api/v1/trials', 'trial:read'),
  data('/api/v1/trials/[id]', 'trial:read', '/api/v1/trials/NCT06138210'),
  data('/api/v1/products/[slug]/citation', 'product:read', '/api/v1/products/alf201/citation?format=ris'),
  data('/api/v1/trials/citation', 'trial:read', '/api/v1/trials/citation?format=ris'),
  data('/api/v1/trials/[id]/citation', 'trial:read', '/api/v1/trials/NCT06138210/citation?format=ris'),
  data('/api/v1/trials/[id]/history', 'history:read', '/api/v1/trials/NCT06138210/history'),
  data('/api/v1/trials/[id]/claims', 'claim:read', '/api/v1/trials/NCT06138210/claims'),
  data('/api/v1/trials/crosstab', 'trial:read', '/api/v1/trials/crosstab?rows=route&columns=phase'),
  data('/api/v1/trials/landscape', 'trial:read'),
  data('/api/v1/trials/map', 'trial:read'),
  data('/api/v1/trials/timeline', 'trial:read'),
  data('/api/v1/trials/chart', 'trial:read', '/api/v1/trials/chart?chart=route'),
  data('/api/v1/trials/export', 'trial:export', '/api/v1/trials/export?format=csv'),
  data(
    '/api/v1/trials/manuscript-table',
    'trial:export',
    '/api/v1/trials/manuscript-table?format=markdown&q=stroke',
  ),

  data('/api/v1/views', 'view:read'),
  { ...data('/api/v1/views/[id]', 'view:read', `/api/v1/views/${NOBODYS}`), status: 404 },
  {
    ...data('/api/v1/views/[id]/changes', 'view:read', `/api/v1/views/${NOBODYS}/changes`),
    status: 404,
  },
  {
    ...data('/api/v1/views/[id]/citation', 'view:read', `/api/v1/views/${NOBODYS}/citation?format=ris`),
    status: 404,
  },

  data('/feeds/trials.atom', 'trial:read'),
  data('/robots.txt', OPEN),
  data('/sitemap.xml', 'trial:read'),

  { pattern: '/icon.svg', kind: 'file', right: OPEN, sample: '/icon.svg' },
]

/** What Next adds by itself: screens without data of their own. */
export const SCREENS_OF_NEXT = ['/_global-error', '/_not-found']

/** The values of the pattern's parameters in an address: `/trials/[id]` and `/trials/x` give `{ id: 'x' }`. */
export function parametersOf({ pattern, sample }: Address): Record<string, string> {
  const segments = new URL(sample, 'http://localhost').pathname.split('/')
  const named = pattern.split('/').flatMap((segment, at) => {
    const name = /^\[(?:\.\.\.)?(\w+)\]$/.exec(segment)?.[1]
    return name === undefined ? [] : [[name, decodeURIComponent(segments[at] ?? '')]]
  })
  return Object.fromEntries(named)
}
