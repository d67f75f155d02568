import { expect, test } from './fixtures'
import { PAGES } from './routes'
import { NOTHING_WRONG, watch } from './watch'

for (const path of PAGES)
  test(`${path} breaks no policy, throws nothing and asks no other host`, async ({ page, baseURL }) => {
    const findings = await watch(page, baseURL ?? '')
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(findings).toEqual(NOTHING_WRONG)
  })

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 320])
    test(`axe finds nothing on any page in ${colorScheme} at ${width} px`, async ({
      browser,
      expectAccessible,
    }) => {
      test.setTimeout(600_000)
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      for (const path of [
        ...PAGES,
        '/no-such-page',
        '/trials?q=nothingmatchesthis',
        '/trials?phase=nonsense',
      ]) {
        await page.goto(path)
        await test.step(path, () => expectAccessible(page))
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect({ path, overflow: Math.max(0, overflow) }).toEqual({ path, overflow: 0 })
      }
      await context.close()
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
