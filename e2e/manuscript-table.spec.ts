import { readFileSync } from 'node:fs'
import { unzip } from '../lib/server/exports/testing/unzip'
import { download } from './downloads'
import { expect, test } from './fixtures'
import { expectHydrated } from './watch'

const THREE = '/manuscript-table?condition=ischemic-stroke&startingMaterial=ipsc'

test('a table is built from a selection and downloaded as Word, with a cell of the page in it', async ({
  page,
}) => {
  await page.goto('/trials?condition=ischemic-stroke&startingMaterial=ipsc')
  await expectHydrated(page)
  await page.getByText(/^Export 3 rows/).click()
  await page.getByRole('link', { name: 'build a manuscript table' }).click()
  await expect(page).toHaveURL(THREE)
  await expectHydrated(page)

  await page.getByText(/^Columns: 12 of/).click()
  await page.getByRole('checkbox', { name: 'Condition', exact: true }).click()
  await expect(page).toHaveURL(/columns=id.*condition/)
  await expectHydrated(page)
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Phase')
  await page.getByRole('button', { name: 'Draw the table' }).click()
  await expect(page).toHaveURL(/group=phase/)
  await expectHydrated(page)

  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader', { name: /^Condition/ })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: 'Phase: Phase 1', exact: true })).toBeVisible()
  const row = table.getByRole('row').filter({ hasText: 'NCT06299033' })
  const product = await row.getByRole('cell', { name: 'hNPC01' }).innerText()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Word', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^cell-trial-atlas_manuscript-table_.*\.docx$/)
  const xml = unzip(readFileSync(await file.path())).get('word/document.xml') ?? ''
  const cells = await page.evaluate((text) => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    return [...parsed.getElementsByTagNameNS(word, 'tr')].map((line) =>
      [...line.getElementsByTagNameNS(word, 'tc')].map((cell) => cell.textContent),
    )
  }, xml)
  expect(cells[0]?.at(-1)).toBe('Condition')
  expect(cells).toContainEqual(['Phase: Phase 1'])
  expect(cells.find(([id]) => id === 'NCT06299033')).toContain(product)
})

test('what is printed says where each value comes from', async ({ page }) => {
  await page.goto(THREE)
  const row = page.getByRole('row').filter({ hasText: 'NCT06138210' })
  const phase = row.locator('[data-column="phase"]')
  await expect(phase).toContainText('Phase 1/2')
  const mark = await phase.locator('sup').innerText()
  const note = page.getByRole('list', { name: 'Footnotes' }).getByRole('listitem').filter({ hasText: /^\s*/ })
  const texts = await note.allInnerTexts()
  expect(texts.find((text) => text.startsWith(`${mark} `))).toMatch(
    /^\w+ Sources disagree on phase\. Shown is “Phase 1\/2”/,
  )
  const numbers = await row.locator('[data-column="references"]').innerText()
  const references = page.locator('ol').last().getByRole('listitem')
  expect(await references.count()).toBeGreaterThanOrEqual(Number(/\d+$/.exec(numbers)?.[0]))
  await expect(references.last()).toContainText('Cell Trial Atlas.')
})

test('the references are a file of their own, with as many entries as the page lists', async ({ page }) => {
  await page.goto(THREE)
  const listed = await page.locator('ol').last().getByRole('listitem').count()
  const file = await download(page, page.getByRole('link', { name: 'RIS', exact: true }))
  expect(file.match(/^TY {2}- /gm)).toHaveLength(listed)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('columns are chosen and moved, rows grouped, and the files are of what is seen', async ({ page }) => {
    await page.goto(THREE)
    await page.getByText(/^Columns: 12 of/).click()
    await page.getByRole('checkbox', { name: 'Lead sponsor' }).uncheck()
    await page.getByRole('button', { name: 'Show these columns' }).click()
    await expect(page.getByRole('columnheader', { name: 'Lead sponsor' })).toHaveCount(0)
    await page.getByText(/^Columns: 11 of/).click()
    await page.getByRole('link', { name: 'Move Phase up' }).click()
    await expect(page).toHaveURL(/columns=id%2Cstatus%2Cphase%2Cdates/)
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Route')
    await page.getByRole('button', { name: 'Draw the table' }).click()
    await expect(page.getByRole('rowheader', { name: /^Route: / }).first()).toBeVisible()
    const href = await page.getByRole('link', { name: 'LaTeX' }).getAttribute('href')
    const [, query] = page.url().split('?')
    expect(new URLSearchParams(href?.split('?')[1]).get('group')).toBe('route')
    expect(new URLSearchParams(query).get('group')).toBe('route')
  })
})
