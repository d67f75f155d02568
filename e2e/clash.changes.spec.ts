import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { as, type Role } from './people'

const TRIAL = 'hPSCreg-207'

/** Says at the settings whether people may decide on their own proposals, which saving at once needs. */
async function allowSelfReview(browser: Browser, answer: 'Yes' | 'No') {
  const context = await browser.newContext({ storageState: as('admin') })
  const page = await context.newPage()
  await page.goto('/admin/settings')
  const form = page.getByRole('form', { name: 'Review and sign-in' })
  await form.getByRole('radio', { name: new RegExp(`^${answer}[:,]`) }).check()
  await form.getByRole('button', { name: 'Store the settings' }).click()
  await expect(form.getByRole('status')).toBeVisible()
  await context.close()
}

test.beforeAll(async ({ browser }) => allowSelfReview(browser, 'Yes'))
test.afterAll(async ({ browser }) => allowSelfReview(browser, 'No'))

async function openForm(browser: Browser, role: Role): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ storageState: as(role) })
  const page = await context.newPage()
  await page.goto(`/curate/trials/${TRIAL}/edit`)
  return { context, page }
}

async function typeAcronym(page: Page, acronym: string) {
  await page.getByLabel('Acronym', { exact: true }).fill(acronym)
  const source = page.getByRole('combobox', { name: 'Source of this proposal', exact: true })
  await source.fill(`10.1000/made-up.${acronym.toLowerCase()}`)
  await source.press('Tab')
  await page.getByRole('textbox', { name: 'Summary for the reviewer' }).fill(`${acronym} stands in the title`)
}

test('who saves second sees both sides and who was first, keeps what they typed, and goes on', async ({
  browser,
  expectAccessible,
}) => {
  test.slow() // two people in two browsers
  const first = await openForm(browser, 'reviewer')
  const second = await openForm(browser, 'admin')
  await typeAcronym(second.page, 'SECOND')
  await typeAcronym(first.page, 'FIRST')
  await first.page.getByRole('button', { name: 'Save 1 change now' }).click()
  await expect(first.page).toHaveURL(`/trials/${TRIAL}`)
  await expect(first.page.getByRole('main')).toContainText('FIRST')
  await first.context.close()

  const { page } = second
  await page.getByRole('button', { name: 'Save 1 change now' }).click()
  const clash = page.getByRole('alert').filter({ hasText: 'Changed by somebody else while you were typing' })
  await expect(clash).toContainText(/Changed by test-reviewer/)
  const sides = clash.getByRole('row', { name: /^Acronym/ }).getByRole('cell')
  await expect(sides).toContainText(['nothing', 'FIRST', 'SECOND', 'keep mine'])
  await expect(page.getByLabel('Acronym', { exact: true })).toHaveValue('SECOND')
  await expectAccessible(page)

  await clash.getByRole('radio', { name: 'keep mine' }).check()
  await clash.getByRole('button', { name: 'Go on from the new version' }).click()
  await expect(clash).toBeHidden()
  await expect(page.getByLabel('Acronym', { exact: true })).toHaveValue('SECOND')
  await page.getByRole('button', { name: 'Save 1 change now' }).click()
  await expect(page).toHaveURL(`/trials/${TRIAL}`)
  await expect(page.getByRole('main')).toContainText('SECOND')
  await page.getByText('Where title, identifiers and key facts come from').click()
  const acronym = page.getByRole('region', { name: 'Acronym: where it comes from' })
  await expect(acronym.getByRole('listitem').first()).toContainText('Decided by test-admin')
  await second.context.close()
})
