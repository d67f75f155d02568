import { parse } from 'csv-parse/sync'
import type { Page } from '@playwright/test'
import { download, expectDrawing } from './downloads'
import { expect, test } from './fixtures'
import { totalSaid } from './total-said'

const table = (page: Page) => page.getByRole('table', { name: 'Trials by country' })

/** The number the table gives for a country. */
const countOf = async (page: Page, country: string) =>
  Number(
    await table(page).getByRole('row').filter({ hasText: country }).getByRole('cell').first().innerText(),
  )

test('a country of the map leads to as many trials as map and table say', async ({ page }) => {
  await page.goto('/map?phase=PHASE1')
  const count = await countOf(page, 'Japan')
  expect(count).toBeGreaterThan(0)
  await expect(page.locator('[data-country="JP"] title')).toHaveText(
    `Japan: ${count} ${count === 1 ? 'trial' : 'trials'}`,
  )
  const australia = await countOf(page, 'Australia')
  await page.locator('[data-country="AU"] path').click()
  await expect(page).toHaveURL(/\/trials\?phase=PHASE1&country=AU$/)
  expect(await totalSaid(page)).toBe(australia)
})

test('by keyboard the same countries are reached in the table', async ({ page }) => {
  await page.goto('/map')
  const link = table(page).getByRole('link', { name: 'China', exact: true })
  const count = await countOf(page, 'China')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/trials\?country=CN$/)
  expect(await totalSaid(page)).toBe(count)
})

test('trials without a country are counted and led to, and first countries are told', async ({ page }) => {
  await page.goto('/map')
  await expect(page.getByText(/^First country only: the sources of \d+ of 187 trials/)).toBeVisible()
  const without = page.getByRole('link', { name: /trials? ha(s|ve) no country$/ })
  const count = Number(/\d+/.exec(await without.innerText())?.[0])
  expect(count).toBeGreaterThan(0)
  await without.click()
  await expect(page).toHaveURL(/\/trials\?country=NOT_/)
  expect(await totalSaid(page)).toBe(count)
})

test('the page of the map is light, and its files hold its numbers', async ({ page }) => {
  const answer = await page.goto('/map')
  expect((await answer?.body())?.length).toBeLessThan(150_000)
  const file = await download(page, page.getByRole('link', { name: 'CSV of the map' }))
  const lines: Record<string, string>[] = parse(file, { columns: true })
  const shown = (await table(page).getByRole('row').allInnerTexts()).slice(1)
  expect(shown.map((row) => row.split('\t').slice(0, 2))).toEqual(
    lines.map(({ country_label: country, trials }) => [country, trials]),
  )
  await expectDrawing(page, await download(page, page.getByRole('link', { name: 'SVG of the map' })))
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a country is followed with the filters kept', async ({ page }) => {
    await page.goto('/map?phase=PHASE1')
    const count = await countOf(page, 'Japan')
    await table(page).getByRole('link', { name: 'Japan', exact: true }).click()
    await expect(page).toHaveURL(/\/trials\?phase=PHASE1&country=JP$/)
    expect(await totalSaid(page)).toBe(count)
  })
})
