import { expect, test } from './fixtures'

test('the server says that it lives and that it is ready, and not which versions it runs', async ({
  request,
}) => {
  for (const address of ['/api/health/live', '/api/health/ready']) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    expect(await answer.text(), address).not.toMatch(/\d+\.\d+\.\d+/)
    expect(answer.headers()['x-powered-by'], address).toBeUndefined()
  }
})

test('an address that leads nowhere is answered with 404', async ({ request }) => {
  expect((await request.get('/no-such-page')).status()).toBe(404)
  expect((await request.get('/api/v1/no-such-list')).status()).toBe(404)
})

test('the first page opens without an error in the browser and without a finding of axe', async ({
  page,
  expectAccessible,
}) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('search engines are led to the sitemap of this very server', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL ?? ''}/sitemap.xml\n`)
})
