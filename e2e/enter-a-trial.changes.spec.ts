import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { as, makePerson, signIn } from './people'
import { expectHydrated } from './watch'

test.use({ storageState: as('curator') })

const NOBODY = { cookies: [], origins: [] } // these stories sign a person of their own in

const form = {
  section: (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Parts of this form' }).getByRole('button', { name }),
  saved: (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeAttached(),
}

test('a trial with two administrations is entered by hand and proposed with its sources', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/curate/new')
  await page.goto('/curate/trials/new')
  await page.getByLabel('Number 1', { exact: true }).fill('nct09900001')
  await expect(page.getByLabel('Registry of number 1')).toHaveValue('ClinicalTrials.gov')
  await page.getByLabel('Title', { exact: true }).fill('Two ways to give cells after a stroke')

  await form.section(page, 'Administration').click()
  await page.getByRole('button', { name: 'Add an administration' }).click()
  await fillFirst(page.getByRole('region', { name: 'Administration 1' }))
  await page.getByRole('button', { name: 'Add an administration' }).click()
  const second = page.getByRole('region', { name: 'Administration 2' })
  await choose(second.getByRole('combobox', { name: 'Product', exact: true }), 'ALF201')
  await choose(second.getByRole('combobox', { name: 'Route', exact: true }), 'Intra-arterial')

  await form.section(page, 'Conditions and stage').click()
  await choose(page.getByRole('combobox', { name: 'Add to Condition' }), 'Ischemic stroke')
  await form.section(page, 'Dates').click()
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('2026-05')
  await page.getByLabel('Start: actual or planned').selectOption({ label: 'planned' })
  await page.getByRole('button', { name: 'Source of Start' }).click()
  await page.getByRole('combobox', { name: 'Source of Start', exact: true }).fill('PMID 31452104')
  await page.getByLabel('Source of Start: place in it').fill('table 1')

  await page
    .getByRole('combobox', { name: 'Source of this proposal', exact: true })
    .fill('https://clinicaltrials.gov/study/NCT09900001')
  await page.getByLabel('Source of this proposal: place in it').fill('tabular view')
  await page
    .getByRole('textbox', { name: 'Summary for the reviewer' })
    .fill('New trial, read in the registry')
  await form.saved(page)
  const draft = page.url()
  await page.getByRole('button', { name: /^Submit \d+ changes$/ }).click()
  await expect(page).toHaveURL(/\/curate\/proposals\/[0-9A-Z]{26}$/)

  // Back leads before the form, and an older address of it to what became of it
  const proposal = page.url()
  await page.goBack()
  await expect(page).toHaveURL('/curate/new')
  expect(draft).toContain('?draft=')
  await page.goto(draft)
  await expect(page).toHaveURL(proposal)
})

async function fillFirst(card: Locator) {
  await choose(card.getByRole('combobox', { name: 'Product', exact: true }), 'GD-iExo-003')
  await choose(card.getByRole('combobox', { name: 'Route', exact: true }), 'Intravenous')
  await card.getByLabel('Dose level 1').fill('2e9, 4e9, 8e9')
  await card.getByLabel('Dose level 1').press('Tab')
  await card.getByLabel('Unit of the dose levels').selectOption('particles/kg')
  await expect(card.getByLabel('Dose level 3')).toHaveValue('8e9')
  await card.getByLabel('Time window: from').fill('1')
  await card.getByLabel('Time window: to').fill('7')
}

async function choose(box: Locator, name: string) {
  await box.fill(name)
  await box.page().getByRole('option', { name }).first().click()
}

test('a missing product is made on the way, in the same proposal', async ({ page }) => {
  await page.goto('/curate/trials/NCT06138210/edit?field=product')
  const card = page.getByRole('region', { name: 'Administration 1' })
  await card.getByRole('combobox', { name: 'Product', exact: true }).fill('XYZ-777')
  await page.getByRole('option', { name: /Create product/ }).click()
  const dialog = page.getByRole('dialog', { name: 'New product' })
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('XYZ-777')
  await choose(dialog.getByRole('combobox', { name: 'Starting material', exact: true }), 'iPSC')
  await dialog.getByRole('button', { name: 'Add to this proposal' }).click()
  await expect(card.getByRole('combobox', { name: 'Product', exact: true })).toHaveValue('XYZ-777')
  await expect(page.getByRole('region', { name: 'New with this proposal' })).toContainText('XYZ-777')
  await form.saved(page)
  const discard = page.getByRole('button', { name: 'Discard the draft' })
  await discard.press('Enter')
  const asked = page.getByRole('dialog', { name: 'Discard the draft?' })
  await asked.press('Escape')
  await expect(discard).toBeFocused()
  await expect(card.getByRole('combobox', { name: 'Product', exact: true })).toHaveValue('XYZ-777')
  await discard.press('Enter')
  await asked.getByRole('button', { name: 'Yes, discard it' }).press('Enter')
  await expect(page).toHaveURL('/trials/NCT06138210')
})

test('a draft survives a closed tab and a new sign-in', async ({ browser }) => {
  const person = makePerson('curator')
  const first = await browser.newContext({ storageState: NOBODY })
  const page = await first.newPage()
  await signIn(page, person, '/curate/trials/hPSCreg-202/edit')
  await page.getByLabel('Acronym', { exact: true }).fill('TWICE')
  await form.saved(page)
  await first.close()

  const second = await browser.newContext({ storageState: NOBODY })
  const again = await second.newPage()
  await signIn(again, person, '/curate/new')
  await again.getByRole('link', { name: 'hPSCreg-202' }).click()
  await expect(again.getByLabel('Acronym', { exact: true })).toHaveValue('TWICE')
  await second.close()
})

test('what had not reached the server is brought back from this browser', async ({ browser }) => {
  const person = makePerson('curator')
  const context = await browser.newContext({ storageState: NOBODY })
  const page = await context.newPage()
  await signIn(page, person, '/curate/trials/hPSCreg-202/edit')
  await goOffline(page)
  await page.getByLabel('Acronym', { exact: true }).fill('OFFLINE')
  await expect(page.locator('[data-save-state="failed"]')).toContainText('This browser keeps a copy')
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto('/curate/trials/hPSCreg-202/edit')
  await expect(again.getByText('Restored from this browser')).toBeVisible()
  await expect(again.getByLabel('Acronym', { exact: true })).toHaveValue('OFFLINE')
  await form.saved(again)
  await context.close()
})

test('leaving with unsaved changes asks first', async ({ browser }) => {
  const context = await browser.newContext({ storageState: NOBODY })
  const page = await context.newPage()
  await signIn(page, makePerson('curator'), '/curate/trials/hPSCreg-202/edit')
  await goOffline(page)
  await page.getByLabel('Acronym', { exact: true }).fill('UNSAVED')
  await page.getByRole('link', { name: 'see the record' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave with unsaved changes?' })
  await dialog.getByRole('button', { name: 'Stay here' }).click()
  await expect(page.getByLabel('Acronym', { exact: true })).toHaveValue('UNSAVED')
  const asked = page.waitForEvent('dialog')
  void page.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
  await context.close()
})

test('each line of the error summary leads to its field', async ({ page }) => {
  await page.goto('/curate/trials/new')
  await form.section(page, 'Dates').click()
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('2026-13')
  await page.getByRole('textbox', { name: 'Completion', exact: true }).fill('2027')
  await expect(form.section(page, 'Dates')).toContainText('1 to mend')
  await form.section(page, 'Places').click()
  await page.getByRole('button', { name: 'Submit 1 change' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'to mend before this can be submitted' })
  await expect(summary).toBeFocused()
  await summary.getByRole('button', { name: /^Start is not a date/ }).click()
  await expect(page.getByRole('textbox', { name: 'Start', exact: true })).toBeFocused()
  await summary.getByRole('button', { name: /names no source/ }).click()
  await expect(page.getByRole('combobox', { name: 'Source of this proposal', exact: true })).toBeFocused()
})

test('a trial that is in the atlas already is pointed out while its number is typed', async ({ page }) => {
  await page.goto('/curate/trials/new')
  await page.getByLabel('Number 1', { exact: true }).fill('NCT06138210')
  await expect(page.getByText('This may be in the atlas already')).toBeVisible()
  await expect(page.getByRole('link', { name: 'NCT06138210' })).toBeVisible()
})

test('without scripts the form says that it needs them', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: as('curator') })
  const page = await context.newPage()
  await page.goto('/curate/trials/new')
  await expect(page.getByText('it needs scripts')).toBeVisible()
  await context.close()
})

// Not before the scripts that would be missing then have come.
async function goOffline(page: Page) {
  await expectHydrated(page, page.getByLabel('Acronym', { exact: true }))
  await page.context().setOffline(true)
}
