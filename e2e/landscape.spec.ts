import { parse } from 'csv-parse/sync'
import { download, expectDrawing } from './downloads'
import { expect, test } from './fixtures'
import { totalSaid } from './total-said'
import type { Locator, Page } from '@playwright/test'

const matrixOf = (page: Page, title: string) =>
  page.getByRole('region', { name: title }).getByRole('table', { name: title })

test('a gap says nought and leads nowhere; a filled cell leads to exactly its trials', async ({ page }) => {
  await page.goto('/landscape')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('187 trials of cell therapies')
  const row = matrixOf(page, 'Cell type × phase combination').getByRole('row', {
    name: /^Dopaminergic neuron/,
  })
  const gap = row.getByRole('cell', { name: '0' }).first()
  await expect(gap).toBeVisible()
  await expect(gap.getByRole('link')).toHaveCount(0)
  const cell = row.getByRole('cell').getByRole('link').first()
  const count = Number(await cell.innerText())
  await cell.click()
  await expect(page).toHaveURL(/\/trials\?cellType=dopaminergic-neuron&phaseGroup=/)
  expect(await totalSaid(page)).toBe(count)
})

test('the selection of the address is laid out, chips take its filters away, heads narrow it', async ({
  page,
}) => {
  await page.goto('/landscape?phase=PHASE1&route=intravenous')
  const before = await totalSaid(page)
  await page.getByRole('link', { name: 'Remove Route: Intravenous' }).click()
  await expect(page).toHaveURL(/\/landscape\?phase=PHASE1$/)
  expect(await totalSaid(page)).toBeGreaterThan(before)
  await matrixOf(page, 'Cell type × phase combination')
    .getByRole('link', { name: 'T cell', exact: true })
    .click()
  await expect(page).toHaveURL(/\/landscape\?cellType=t-cell&phase=PHASE1$/)
  const narrowed = await totalSaid(page)
  const rows = matrixOf(page, 'Cell type × phase combination').getByRole('rowheader')
  await expect(rows.first()).toHaveText('T cell')
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await expect(page).toHaveURL(/\/trials\?cellType=t-cell&phase=PHASE1$/)
  expect(await totalSaid(page)).toBe(narrowed)
})

test('the ways to look at a selection keep its filters and nothing else, and mark where we are', async ({
  page,
}) => {
  await page.goto('/trials?sort=title&pageSize=10&phase=PHASE1&q=cell')
  const ways = page.getByRole('navigation', { name: 'Ways to look at these trials' })
  const table = ways.getByRole('link', { name: 'Table', exact: true })
  await expect(table).toHaveAttribute('aria-current', 'page')
  await expect(ways.locator('[aria-current]')).toHaveCount(1)
  const labels = await ways.getByRole('link').allInnerTexts()
  const said = await totalSaid(page)
  for (const label of labels) {
    await ways.getByRole('link', { name: label, exact: true }).click()
    await expect(ways.getByRole('link', { name: label, exact: true })).toHaveAttribute('aria-current', 'page')
    await expect(page).toHaveURL(/^[^?]*\?q=cell&phase=PHASE1$/)
    expect(await totalSaid(page)).toBe(said)
  }
  expect(labels.length).toBeGreaterThan(2)
})

test('split by a field, each part is a matrix of its own whose cells keep to it', async ({ page }) => {
  await page.goto('/landscape?rows=conditionArea&columns=phase')
  await page.getByRole('combobox', { name: 'Split by' }).selectOption('Donor')
  await page.getByRole('button', { name: 'Lay out' }).click()
  await expect(page).toHaveURL(/split=donor/)
  const parts = page.getByRole('heading', { level: 2, name: /^Donor: / })
  expect(await parts.count()).toBeGreaterThan(1)
  const part = page.getByRole('region').filter({ has: parts.first() })
  const cell = part.getByRole('cell').getByRole('link').first()
  const count = Number(await cell.innerText())
  await cell.click()
  await expect(page).toHaveURL(/\/trials\?.*conditionArea=.*donor=/)
  expect(await totalSaid(page)).toBe(count)
})

test('planned participants leave follow-ups out and say so, and unknown is no nought', async ({ page }) => {
  await page.goto('/landscape?studyRole=LONG_TERM_FOLLOW_UP')
  await page.getByRole('combobox', { name: 'Count' }).selectOption('planned participants')
  await page.getByRole('button', { name: 'Lay out' }).click()
  await expect(page.getByText(/long-term follow-ups? (is|are) left out/)).toBeVisible()
  const unknown = matrixOf(page, 'Cell type × phase combination')
    .getByRole('link', { name: /^\? \(no number to add from \d+ trials?\)/ })
    .first()
  const trials = Number(/\d+/.exec(await unknown.innerText())?.[0])
  await unknown.click()
  await expect(page).toHaveURL(/\/trials\?/)
  expect(await totalSaid(page)).toBe(trials)
})

test('two fields that are one are told by name, and the page stands', async ({ page }) => {
  await page.goto('/landscape?rows=phase&columns=phase&measure=weight')
  await expect(page.getByText('columns=phase')).toBeVisible()
  await expect(page.getByText('measure=weight')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Phase × phase combination' }).first()).toBeVisible()
})

test('the CSV file holds the numbers of the table, and the drawing is well-formed', async ({ page }) => {
  await page.goto('/landscape?columns=conditionArea&phase=PHASE1')
  await page.getByText(/^The numbers/).click()
  const table = page
    .getByRole('region', { name: 'The numbers of Cell type × condition area' })
    .getByRole('table')
  const shown = await numbersOf(table)
  const file = await download(page, page.getByRole('link', { name: 'CSV of Cell type × condition area' }))
  const rows: Record<string, string>[] = parse(file, { columns: true })
  expect(rows.map(({ row_label: row, column_label: column, trials }) => [row, column, trials])).toEqual(shown)
  expect(shown.length).toBeGreaterThan(50)

  await expectDrawing(
    page,
    await download(page, page.getByRole('link', { name: 'SVG of Cell type × condition area' })),
  )
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the fields are chosen and a cell is followed', async ({ page }) => {
    await page.goto('/landscape?phase=PHASE1')
    await page.getByRole('combobox', { name: 'Columns' }).selectOption('Route')
    await page.getByRole('button', { name: 'Lay out' }).click()
    await expect(page).toHaveURL(/columns=route/)
    await expect(page).toHaveURL(/phase=PHASE1/)
    const cell = matrixOf(page, 'Cell type × route').getByRole('cell').getByRole('link').first()
    const count = Number(await cell.innerText())
    await cell.click()
    await expect(page).toHaveURL(/\/trials\?.*phase=PHASE1.*route=/)
    expect(await totalSaid(page)).toBe(count)
  })
})

async function numbersOf(table: Locator): Promise<string[][]> {
  return table.evaluate((element) => {
    const [head, ...lines] = [...element.querySelectorAll('tr')].map((line) =>
      [...line.children].map((cell) => cell.textContent),
    )
    return lines.flatMap(([row = '', ...counts]) =>
      counts.map((count, at) => [row, head?.[at + 1] ?? '', count]),
    )
  })
}
