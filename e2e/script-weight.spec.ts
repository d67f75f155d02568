import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures'

const most = 220_000 // bytes, gzip

for (const path of ['/', '/trials'])
  test(`the first load of ${path} sends at most 220 kB of script`, async ({ page }) => {
    const weights = new Map<string, Promise<number>>()
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      weights.set(
        new URL(response.url()).pathname,
        response.body().then((body) => gzipSync(body).length),
      )
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const sum = (await Promise.all(weights.values())).reduce((total, weight) => total + weight, 0)
    expect(sum).toBeGreaterThan(50_000) // else nothing was weighed
    expect(sum).toBeLessThanOrEqual(most)
  })

test('the two fonts of almost every text are asked for with the document, and each is fetched once', async ({
  page,
}) => {
  const fonts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname)
  })
  const answer = await page.goto('/trials')
  await page.waitForLoadState('networkidle')
  const asked = answer?.headers().link?.match(/[^<]+\.woff2(?=>; rel=preload)/g) ?? []
  expect(asked).toHaveLength(2)
  expect(fonts).toEqual(expect.arrayContaining(asked))
  expect(fonts.length).toBe(new Set(fonts).size)
  expect(fonts.length).toBeLessThanOrEqual(3)
})
