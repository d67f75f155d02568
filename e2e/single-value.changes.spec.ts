import { expect, test } from './fixtures'
import { as } from './people'

test.use({ javaScriptEnabled: false, storageState: as('curator') })

test('without scripts one value is found on the page of its trial, mended where it was wrong, and proposed', async ({
  page,
}) => {
  await page.goto('/trials/hPSCreg-202')
  await page.getByText(/^Propose one value/).click()
  await page.getByRole('link', { name: 'Participants', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Participants of hPSCreg-202')

  await page.getByLabel('Participants', { exact: true }).fill('some')
  await page.getByLabel('Source: a DOI, PMID, registry id or address').fill('10.1000/182')
  await page.getByLabel('Place in it: page, table or heading').fill('table 1')
  await page.getByLabel('Quote: the source’s own words').fill('Nine people were treated.')
  await page.getByRole('button', { name: 'Submit 1 change' }).click()
  await expect(page.getByRole('alert')).toContainText('Participants')
  await expect(page.getByRole('textbox', { name: 'Quote: the source’s own words' })).toHaveValue(
    'Nine people were treated.',
  )

  await page.getByLabel('Participants', { exact: true }).fill('9 enrolled')
  await page.getByRole('button', { name: 'Submit 1 change' }).click()
  await expect(page).toHaveURL(/\/curate\/proposals\/[0-9A-Z]{26}$/)
  const row = page.getByRole('row', { name: /^Participants/ })
  await expect(row).toContainText('9 enrolled')
  await expect(row).toContainText('doi:10.1000/182')
  await expect(row).toContainText('“Nine people were treated.”')
})

test('without scripts the form of many parts says where one value can be proposed', async ({ page }) => {
  await page.goto('/curate/trials/hPSCreg-202/edit')
  await expect(page.getByText('“Propose one value”')).toBeVisible()
  await page.getByRole('link', { name: 'see the record' }).click()
  await expect(page.getByText(/^Propose one value/)).toBeVisible()
})
