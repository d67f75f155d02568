import { parse } from 'csv-parse/sync'
import type { Page } from '@playwright/test'
import { download, expectDrawing } from './downloads'
import { expect, test } from './fixtures'
import { totalSaid } from './total-said'
import { expectHydrated } from './watch'

const groupOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('grouped by status, a bar is reached by keyboard and leads to its trial', async ({ page }) => {
  await page.goto('/timeline?phase=PHASE1')
  await expectHydrated(page)
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Status')
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await expect(page).toHaveURL(/\/timeline\?phase=PHASE1&group=status$/)
  const group = groupOf(page, 'Completed')
  const bar = group.getByRole('listitem').first().getByRole('link')
  const name = await bar.innerText()
  expect(name).toMatch(/start .*\d{4}.*, completion /)
  await group.getByRole('heading').getByRole('link').focus()
  await page.keyboard.press('Tab')
  await expect(bar).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/trials\/[^?]+$/)
  await expect(page.getByRole('main')).toContainText(name.split(/\s/)[0] ?? '')
})

test('a group leads to as many trials as it says, also those on other pages', async ({ page }) => {
  await page.goto('/timeline?group=country')
  const head = page.getByRole('heading', { level: 3 }).filter({ hasText: /^Japan/ })
  const [, count, last] = /(\d+) trials, here 1 to (\d+)/.exec(await head.innerText()) ?? []
  expect(Number(count)).toBeGreaterThan(Number(last))
  await head.getByRole('link').click()
  await expect(page).toHaveURL(/\/trials\?country=JP$/)
  expect(await totalSaid(page)).toBe(Number(count))
})

test('the pages hold every line, and each says which', async ({ page }) => {
  await page.goto('/timeline')
  await expect(page.getByText('Lines 1 to 100 of 187.')).toBeVisible()
  const first = await page.getByRole('region', { name: 'Trials', exact: true }).getByRole('link').count()
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page.getByText('Lines 101 to 187 of 187.')).toBeVisible()
  const second = await page.getByRole('region', { name: 'Trials', exact: true }).getByRole('link').count()
  expect([first, second]).toEqual([100, 87])
  await page.goto('/timeline?page=9')
  await page.getByRole('link', { name: 'Go to the last one' }).click()
  await expect(page).toHaveURL(/\/timeline\?page=2$/)
})

test('a trial without a start stands last, in words with the reason', async ({ page }) => {
  await page.goto('/timeline?page=2')
  await expect(page.getByText(/trials? ha(s|ve) no start date/)).toBeVisible()
  const last = page.getByRole('region', { name: 'Trials', exact: true }).getByRole('listitem').last()
  await expect(last.getByText(/start not (captured yet|reported)/)).toBeVisible()
  await expect(last.locator('svg')).toHaveCount(0)
})

test('the CSV file holds all lines, the table those of the page, and the drawing is well-formed', async ({
  page,
}) => {
  await page.goto('/timeline?group=phaseGroup&conditionArea=eye')
  await page.getByText(/^The numbers/).click()
  const rows = page.getByRole('region', { name: /^The numbers of/ }).getByRole('row')
  const file = await download(page, page.getByRole('link', { name: 'CSV of all lines of this timeline' }))
  const lines: Record<string, string>[] = parse(file, { columns: true })
  expect(lines.length).toBeGreaterThan(5)
  const shown = (await rows.allInnerTexts()).slice(1).map((row) => row.split('\t').slice(0, 2))
  expect(shown).toEqual(lines.map(({ trial, group_label: group }) => [trial, group]))

  await expectDrawing(
    page,
    await download(page, page.getByRole('link', { name: 'SVG of this page of the timeline' })),
  )
})

test('a field that is none is told by name, and the page stands', async ({ page }) => {
  await page.goto('/timeline?group=weight')
  await expect(page.getByText('group=weight')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Trials by start' })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the field is chosen, the filters stay, and a bar is followed', async ({ page }) => {
    await page.goto('/timeline?phase=PHASE1')
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Country')
    await page.getByRole('button', { name: 'Group', exact: true }).click()
    await expect(page).toHaveURL(/group=country/)
    await expect(page).toHaveURL(/phase=PHASE1/)
    await groupOf(page, 'Japan').getByRole('listitem').first().getByRole('link').click()
    await expect(page).toHaveURL(/\/trials\/[^?]+$/)
  })
})
