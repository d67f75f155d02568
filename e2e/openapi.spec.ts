import { expect, test } from './fixtures'
import Ajv from 'ajv/dist/2020.js'

const ANSWERS: [string, string][] = [
  ['/trials', '/api/v1/trials?facets=1&pageSize=500'],
  ['/trials', '/api/v1/trials?scope=candidate&scope=in&q=stroke'],
  ['/trials/{id}', '/api/v1/trials/NCT06138210'],
  ['/trials/{id}', '/api/v1/trials/hPSCreg-202'],
  ['/trials/{id}/claims', '/api/v1/trials/NCT06138210/claims'],
  ['/trials/crosstab', '/api/v1/trials/crosstab?rows=cellType&columns=phaseGroup'],
  ['/trials/landscape', '/api/v1/trials/landscape?split=country&phase=PHASE1'],
  ['/trials/chart', '/api/v1/trials/chart?chart=route&phase=PHASE1'],
  ['/trials/timeline', '/api/v1/trials/timeline?group=country&page=2'],
  ['/trials/map', '/api/v1/trials/map?phase=PHASE1'],
  ['/cell-types', '/api/v1/cell-types'],
  ['/products', '/api/v1/products'],
  ['/products/{slug}', '/api/v1/products/ipsc-derived-mesenchymal-stromal-cell'],
  ['/trials/{id}/history', '/api/v1/trials/NCT06138210/history'],
  ['/products/{slug}/history', '/api/v1/products/alf201/history'],
  ['/cell-types/{slug}/history', '/api/v1/cell-types/t-cell/history'],
  ['/views', '/api/v1/views'],
]

test('every answer fits the schema the OpenAPI document gives for it', async ({ request }) => {
  const document = await (await request.get('/api/v1/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  const ajv = new Ajv({ strict: false, allErrors: true })
  ajv.addSchema(document, 'openapi')
  for (const [path, address] of ANSWERS) {
    const { $ref } = document.paths[path].get.responses['200'].content['application/json'].schema
    const validate = ajv.compile({ $ref: `openapi${$ref}` })
    const isValid = validate(await (await request.get(address)).json())
    expect({ address, errors: isValid ? [] : validate.errors?.slice(0, 5) }).toEqual({ address, errors: [] })
  }
})

test('a refused question fits the error schema and names the parameter', async ({ request }) => {
  const answer = await request.get('/api/v1/trials?phase=nonsense')
  expect(answer.status()).toBe(400)
  expect((await answer.json()).error).toMatchObject({
    code: 'invalid',
    fields: { phase: expect.any(String) },
  })
})

/** What the last segment of an address cannot do without. */
const NEEDED_QUERIES: Record<string, string> = {
  export: '?format=csv',
  citation: '?format=ris',
  chart: '?chart=route',
  crosstab: '?rows=route&columns=phase',
  'manuscript-table': '?format=docx&q=stroke',
}

test('every operation of the document answers', async ({ request }) => {
  const document = await (await request.get('/api/v1/openapi.json')).json()
  for (const path of Object.keys(document.paths)) {
    const address = path
      .replace('{id}', 'NCT06138210')
      .replace('/cell-types/{slug}', '/cell-types/t-cell')
      .replace('{slug}', 'ipsc-derived-mesenchymal-stromal-cell')
    const query = NEEDED_QUERIES[path.split('/').at(-1) ?? ''] ?? ''
    const status = path.startsWith('/views/') ? 404 : 200 // the founding data hold no frozen view
    expect((await request.get(`/api/v1${address}${query}`)).status(), path).toBe(status)
  }
})
