/** Every page, as a reader may open it. The tours of policy, accessibility and status codes visit all of them. */
export const PAGES = [
  '/',
  '/trials',
  '/trials?q=stroke&route=intravenous',
  '/trials/NCT06138210',
  '/trials/hPSCreg-202',
  `/trials/hPSCreg-202?asOf=${new Date().toISOString().slice(0, 10)}`,
  '/trials/NCT06138210/history',
  '/cell-types',
  '/cell-types/neural-stem-or-progenitor-cell',
  '/cell-types/neural-stem-or-progenitor-cell/history',
  '/products',
  '/products/ipsc-derived-mesenchymal-stromal-cell',
  '/products/alf201/history',
  '/compare',
  '/compare?trial=NCT06138210&trial=NCT05993884',
  '/compare?product=alf201&product=gd-iexo-003',
  '/about/data',
  '/about/api',
  '/login',
]

/** Every other GET route. */
const DATA_ROUTES = [
  '/api/v1/trials',
  '/api/v1/trials/NCT06138210',
  '/api/v1/trials/NCT06138210/claims',
  '/api/v1/trials/NCT06138210/history',
  '/api/v1/trials/NCT06138210/citation',
  '/api/v1/trials/citation',
  '/api/v1/products/ipsc-derived-mesenchymal-stromal-cell/citation',
  '/feeds/trials.atom',
  '/sitemap.xml',
  '/robots.txt',
  '/api/v1/trials/crosstab',
  '/api/v1/trials/export',
  '/api/v1/claims/export',
  '/api/v1/cell-types',
  '/api/v1/products',
  '/api/v1/products/ipsc-derived-mesenchymal-stromal-cell',
  '/api/v1/cell-types/neural-stem-or-progenitor-cell/history',
  '/api/v1/products/alf201/history',
  '/api/v1/openapi.json',
  '/api/health/live',
  '/api/health/ready',
]

export const CLAIMED_ROUTES = [...PAGES.map((page) => page.split('?')[0] ?? page), ...DATA_ROUTES]
