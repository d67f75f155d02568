import { expect, test } from './fixtures'
import { PAGES } from './routes'
import { tourPage } from './tour-page'

const TOUR: [string, number][] = [
  ...PAGES.map((path): [string, number] => [path, 200]),
  ['/trials?q=nothingmatchesthis', 200],
  ['/trials?phase=nonsense', 200],
  ['/no-such-page', 404],
]

for (const [path, status] of TOUR)
  test(`${path} breaks nothing, and axe finds nothing in it wide and light, narrow and dark`, async ({
    page,
    expectAccessible,
  }) => {
    await tourPage(page, path, { status, expectAccessible })
  })

const STATUS: [string, number][] = [
  ['/no-such-page', 404],
  ['/trials/NCT99999999', 404],
  ['/trials/not-an-identifier', 404],
  ['/cell-types/no-such-cell', 404],
  ['/products/no-such-product', 404],
  ['/trials/hPSCreg-176', 308],
  ['/trials/nct6138210', 308],
  ['/trials?phase=nonsense', 200],
  ['/api/v1/trials?phase=nonsense', 400],
  ['/api/v1/trials/export', 400],
  ['/api/v1/products/no-such-product', 404],
  ['/api/v1/no-such-route', 404],
]

test('every address answers with the status that says what it is', async ({ request }) => {
  const seen: [string, number][] = []
  for (const [path] of STATUS) seen.push([path, (await request.get(path, { maxRedirects: 0 })).status()])
  expect(seen).toEqual(STATUS)
})
