import { createHash } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { download } from './downloads'
import { expect, test } from './fixtures'
import { as } from './people'
import { acceptProposal } from './proposing'
import { tourPage } from './tour-page'
import { expectHydrated } from './watch'

const FROZEN = /\/views\/[0-9A-Z]{26}$/

test.describe('a viewer', () => {
  test.use({ storageState: as('viewer') })

  test('freezes all trials; when a status changes, one cell is shown as changed and the frozen one stays', async ({
    page,
    browser,
  }) => {
    test.slow()
    await page.goto('/trials')
    await expectHydrated(page)
    await page.getByText('Freeze this view', { exact: true }).click()
    const form = page.getByRole('form', { name: 'Freeze this view' })
    await expect(form.getByLabel('Title')).toHaveValue(/^\d+ trials of cell therapies$/)
    await form.getByLabel('Title').fill('Every trial, before')
    await form.getByRole('button', { name: /^Freeze \d+ trials$/ }).click()
    await expect(page).toHaveURL(FROZEN)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every trial, before')
    const since = page.getByRole('region', { name: 'What changed since' })
    await expect(since).toContainText('Nothing changed: the same trials, and every value as it was.')

    await changeStatus(browser, 'hPSCreg-105', 'Completed')
    await page.reload()
    await expect(since).toContainText('1 value changed in 1 trial, no trials went out, no trials came in.')
    const changed = since.getByRole('region', { name: 'Values that are others now' }).locator('tbody tr')
    await expect(changed).toHaveCount(1)
    await expect(changed.getByRole('cell')).toContainText([
      'hPSCreg-105', 'Status', 'not captured yet', 'Completed',
    ]) // prettier-ignore
    await expect(await frozenCell(page, 'hPSCreg-105', 'status')).toHaveText(/not captured yet$/)
  })

  test('takes the frozen rows along: the JSON file has the checksum of the page, the CSV file every row', async ({
    page,
  }) => {
    await freezeFirst(page, '/trials?route=intravenous&phase=PHASE1', 'Files')
    const link = (name: string) => page.getByRole('link', { name, exact: true })
    const [json, csv] = [await download(page, link('JSON')), await download(page, link('CSV'))]
    await expect(page.getByText(createHash('sha256').update(json).digest('hex'))).toBeVisible()
    const { data, query } = JSON.parse(json)
    expect(query).toBe('phase=PHASE1&route=intravenous')
    expect(parse(csv)).toHaveLength(data.length + 1)
    await page.getByRole('link', { name: /^The same selection: \d+ trials?$/ }).click()
    await expect(page).toHaveURL('/trials?phase=PHASE1&route=intravenous')
  })
})

test('whoever reads finds a frozen view in the list, opens it, and comes to a record of that day', async ({
  browser,
  expectAccessible,
}) => {
  test.slow()
  const viewing = await browser.newContext({ storageState: as('viewer') })
  const viewer = await viewing.newPage()
  const address = await freezeFirst(viewer, '/trials?q=stroke', 'Stroke as it was')
  await viewing.close()

  const reading = await browser.newContext()
  const page = await reading.newPage()
  await tourPage(page, address, { status: 200, expectAccessible })
  await page.goto('/views')
  await page.getByRole('link', { name: 'Stroke as it was' }).first().click()
  await expect(page).toHaveURL(address)
  const today = new Date().toISOString().slice(0, 10)
  await page
    .getByRole('link', { name: / as of / })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`/trials/[^?]+\\?asOf=${today}$`))
  await reading.close()

  const listing = await browser.newContext()
  await tourPage(await listing.newPage(), '/views', { status: 200, expectAccessible })
  await listing.close()
})

test('whoever is not signed in reads that freezing needs an account, with a way that comes back', async ({
  page,
}) => {
  await page.goto('/trials?route=intravenous')
  await page.getByText('Freeze this view', { exact: true }).click()
  await expect(page.getByText('Freezing one needs an account, reading it does not.')).toBeVisible()
  await page.getByRole('link', { name: 'Sign in and come back' }).click()
  await expect(page).toHaveURL(`/login?${new URLSearchParams({ next: '/trials?route=intravenous' })}`)
})

test('an address no view has says so, whatever its shape', async ({ page }) => {
  for (const id of ['01M8E81KZC172Z9MYWTT23M4XV', 'x', '%00', '<script>', '..%2F..'])
    expect((await page.request.get(`/views/${id}`)).status(), id).toBe(404)
  await page.goto('/views/01M8E81KZC172Z9MYWTT23M4XV')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no frozen view at this address')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, storageState: as('viewer') })

  test('a view is frozen under any title, and its change since is read', async ({ page, browser }) => {
    test.slow()
    await page.goto('/trials?q=FT538')
    await page.getByText('Freeze this view', { exact: true }).click()
    const form = page.getByRole('form', { name: 'Freeze this view' })
    await form.getByLabel('Title').fill('   ')
    await form.getByRole('button', { name: /^Freeze / }).click()
    await expect(page.getByRole('alert')).toContainText('Give this view a title.')

    const title = '<img src=x onerror=alert(1)> & "FT538"'
    await form.getByLabel('Title').fill(title)
    await form.getByRole('button', { name: /^Freeze / }).click()
    await expect(page).toHaveURL(FROZEN)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)

    await changeStatus(browser, 'hPSCreg-106', 'Terminated')
    await page.reload()
    const changed = page.getByRole('region', { name: 'Values that are others now' }).locator('tbody tr')
    await expect(changed).toHaveCount(1)
    await expect(changed).toContainText('Terminated')
    await expect(await frozenCell(page, 'hPSCreg-106', 'status')).toHaveText(/not captured yet$/)
  })
})

/** Freezes what the table shows at an address, and gives the path of the frozen view. */
async function freezeFirst(page: Page, address: string, title: string): Promise<string> {
  await page.goto(address)
  await expectHydrated(page)
  await page.getByText('Freeze this view', { exact: true }).click()
  const form = page.getByRole('form', { name: 'Freeze this view' })
  await form.getByLabel('Title').fill(title)
  await form.getByRole('button', { name: /^Freeze \d+ trials?$/ }).click()
  await expect(page).toHaveURL(FROZEN)
  return new URL(page.url()).pathname
}

/** A curator proposes a status, a reviewer accepts it. */
async function changeStatus(browser: Browser, trial: string, status: string): Promise<void> {
  const curating = await browser.newContext({ storageState: as('curator') })
  const curator = await curating.newPage()
  await curator.goto(`/curate/trials/${trial}/value/status`)
  await curator.getByLabel('Status', { exact: true }).selectOption({ label: status })
  await curator.getByLabel('DOI, PMID, registry id or address').fill(`10.1000/${trial}`)
  await curator.getByRole('button', { name: 'Submit 1 change' }).click()
  await expect(curator).toHaveURL(/\/curate\/proposals\/[0-9A-Z]{26}$/)
  const address = curator.url()
  await curating.close()
  const reviewing = await browser.newContext({ storageState: as('reviewer') })
  await acceptProposal(await reviewing.newPage(), address, 'As the paper says')
  await reviewing.close()
}

/** A cell of the frozen rows, on whichever page of the table its trial stands. */
async function frozenCell(page: Page, trial: string, column: string) {
  const row = page.getByRole('region', { name: /^Frozen: / }).getByRole('row', { name: trial })
  const next = page.getByRole('link', { name: 'Next page' })
  if ((await row.count()) === 0) await next.click()
  await expect(row).toHaveCount(1)
  return row.locator(`[data-column="${column}"]`)
}
