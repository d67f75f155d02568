import { expect, test } from './fixtures'
import { as } from './people'
import { PAGES } from './routes'

test.use({ javaScriptEnabled: false })

for (const path of PAGES)
  test(`${path} is whole without scripts`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Loading')
  })

for (const [path, status, title] of [
  ['/trials/NCT00000000', 404, 'There is no trial to show at this address'],
  ['/products/none', 404, 'There is nothing at this address'],
  ['/nowhere', 404, 'There is nothing at this address'],
  ['/views/none', 404, 'There is no frozen view at this address'],
  ['/invitation/none', 404, 'This link does not work'],
  ['/curate', 401, 'This page is for members'],
  ['/admin/users', 401, 'This page is for members'],
] as const)
  test(`${path} says without scripts why it shows nothing`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  })

test.describe('a viewer', () => {
  test.use({ storageState: as('viewer') })

  test('reads without scripts that a page is not open to them', async ({ page }) => {
    expect((await page.goto('/admin/users'))?.status()).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not open to you')
  })
})

test('facets, search, sort, ranges, pages and export work without scripts', async ({ page }) => {
  await page.goto('/trials')
  await page.getByRole('link', { name: /^Intravenous \d+/ }).click()
  await expect(page).toHaveURL(/route=intravenous/)
  await page.getByRole('columnheader', { name: 'Participants' }).getByRole('link').click()
  await expect(page).toHaveURL(/sort=-?enrollment/)
  await page.getByRole('form', { name: 'Participants' }).getByLabel('At least').fill('20')
  await page.getByRole('form', { name: 'Participants' }).getByRole('button', { name: 'Set' }).click()
  await expect(page).toHaveURL(/enrollment\.min=20/)
  await expect(page).toHaveURL(/route=intravenous/)
  await page.getByRole('searchbox', { name: 'Find in these trials' }).fill('CAR')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page).toHaveURL(/q=CAR/)
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await page.goto('/trials')
  await page.getByRole('link', { name: /next/i }).first().click()
  await expect(page).toHaveURL(/page=2/)
  await page.getByText(/^Export 187 rows/).click()
  await expect(page.getByRole('link', { name: /CSV/ })).toBeVisible()
})

test('the sources and the disagreement of a trial are readable without scripts', async ({ page }) => {
  await page.goto('/trials/NCT06138210')
  await expect(page.getByRole('heading', { name: /Phase.*disagree/i })).toBeVisible()
  await expect(page.getByText('Early phase 1').first()).toBeVisible()
})
