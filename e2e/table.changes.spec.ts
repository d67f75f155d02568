import { expect, test } from './fixtures'
import { as } from './people'

test.use({ storageState: as('curator') })

const TABLE = [
  ['NCT Number', 'Study Title', 'Status', 'Start date', 'Route', 'Shoe size'],
  ['NCT06299033', '', 'Suspended', '01/02/2024', '', '42'],
  ['NCT09990001', 'Neural cells after a made-up stroke', 'Not yet recruiting', '2026-11', 'IV', ''],
]
const text = TABLE.map((row) => row.join('\t')).join('\n')

test('a pasted table is corrected at its row, submitted, accepted, and shown with its source', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.slow() // two people, one after the other
  await page.goto('/curate/new')
  await page.getByRole('link', { name: 'Paste or choose a table' }).click()
  await page.getByLabel('Paste cells copied from a sheet, or CSV text').fill(text)
  await expect(page.getByRole('heading', { name: '1 trial is new, 1 changes' })).toBeVisible()
  await expect(page.getByLabel('Read “Shoe size” as')).toHaveValue('')

  const row = page.getByRole('row', { name: /^2 NCT06299033/ })
  await expect(row).toContainText('Start date: “01/02/2024” does not say which number is the month')
  await expectAccessible(page)
  const cell = row.getByLabel(/does not say which number is the month/)
  await cell.fill('2024-02-01')
  await cell.press('Enter')
  await expect(row).not.toContainText('does not say')
  await expect(row).toContainText('1 Feb 2024')
  await page.getByLabel('Only rows with problems').check()
  await expect(page.getByText('No row has a problem.')).toBeVisible()

  await page.reload() // a closed tab loses nothing
  await expect(page.getByText('1 Feb 2024')).toBeVisible()

  const source = page.getByRole('combobox', { name: 'Source of the table' })
  await source.fill('10.1000/made-up.table')
  await source.press('Tab')
  await expect(page.getByText('Read as doi:10.1000/made-up.table')).toBeVisible()
  await page.getByRole('button', { name: 'Submit 2 trials, 7 values as one proposal' }).click()
  await expect(page.getByRole('heading', { name: 'The table is submitted as one proposal' })).toBeVisible()
  const proposal = await page.getByRole('link', { name: 'See the proposal' }).getAttribute('href')

  const reviewing = await browser.newContext({ storageState: as('reviewer') })
  const reviewer = await reviewing.newPage()
  await reviewer.goto(proposal ?? '')
  await reviewer.getByLabel('Reason, shown in the history').fill('Read in the source')
  await reviewer.getByRole('button', { name: 'Accept all 7' }).click()
  await expect(reviewer.getByText('7 of 7 values accepted')).toBeVisible()
  await reviewer.goto('/trials/NCT09990001')
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText('Neural cells after a made-up stroke')
  const sources = reviewer.getByText('doi:10.1000/made-up.table').filter({ visible: true })
  await expect(sources.first()).toBeVisible()
  await reviewing.close()
})

test('our own file, pasted back, proposes nothing', async ({ page, request }) => {
  const file = await request.get('/api/v1/trials/export?format=csv&q=stroke')
  await page.goto('/curate/table')
  await page.getByLabel('Choose a CSV or TSV file').setInputFiles({
    name: 'trials.csv',
    mimeType: 'text/csv',
    buffer: await file.body(),
  })
  await expect(page.getByRole('heading', { name: 'Nothing changes' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Submit 0 trials/ })).toBeDisabled()
})

test('what is no table is refused with a sentence', async ({ page }) => {
  await page.goto('/curate/table')
  const area = page.getByLabel('Paste cells copied from a sheet, or CSV text')
  await area.fill('id,title\n"NCT06299033,open')
  await expect(page.getByText('A quote is opened and never closed in row 2.')).toBeVisible()
  await page.getByLabel('Choose a CSV or TSV file').setInputFiles({
    name: 'trials.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x69, 0x64, 0x0a, 0xe9]),
  })
  await expect(page.getByText(/“trials.csv” is not UTF-8 throughout \(line 2\)/)).toBeVisible()
})
