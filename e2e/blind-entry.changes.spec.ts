import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { as, makePerson, signIn } from './people'

test.use({ storageState: as('reviewer') })

const TRIAL = 'NCT06422208'

test('two curators read a trial blindly, agreement is counted, and a third person decides', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.slow() // three people
  await page.goto(`/trials/${TRIAL}`)
  await page.getByRole('link', { name: 'Have it read twice' }).click()
  await expect(page).toHaveTitle(/^Request a blinded entry/)
  await expectAccessible(page)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('checkbox', { name: 'Allocation' }).check()
  await page.getByRole('checkbox', { name: 'Masking' }).check()
  await page.getByLabel('Why two readings are wanted').fill('Often misread')
  await page.getByRole('button', { name: 'Request two readings' }).click()
  await expect(page).toHaveURL(/\/curate\/blind\/[0-9A-Z]{26}$/)
  const address = page.url()

  const first = await browser.newContext({ storageState: as('curator') })
  const reader = await first.newPage()
  await reader.goto('/curate/blind')
  await reader.locator(`main a[href="${new URL(address).pathname}"]`).click()
  await expect(reader.getByRole('form', { name: 'Your reading' })).toBeVisible()
  await expect(reader).toHaveTitle(/./)
  await expectAccessible(reader)
  await read(reader, { allocation: 'Randomised', masking: 'Double masked' })
  await expect(reader.getByRole('region', { name: 'Your reading' })).toContainText('Double masked')

  // neither the second reader nor who decides sees what the first one read
  const second = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const other = await second.newPage()
  await signIn(other, makePerson('curator', 'Second reader'), new URL(address).pathname)
  for (const blind of [other, page]) {
    await blind.goto(address)
    await expect(blind.getByText(/test-curator submitted a reading/)).toBeVisible()
    expect(await blind.content()).not.toContain('Made-up words of the first reader')
    await expect(blind.getByRole('table')).toHaveCount(0)
  }
  await read(other, { allocation: 'Randomised', masking: 'Open label' })
  await expect(other.getByText('A reviewer decides between the two readings.')).toBeVisible()
  await second.close()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Two readings of ${TRIAL} agree on 1 of 2 fields`,
  )
  const masking = page.getByRole('row', { name: /^Masking/ })
  await expect(masking.getByRole('cell')).toContainText(['Double masked', 'Open label', 'second-reader'])
  await expectAccessible(page)
  await masking.getByRole('radio', { name: 'second-reader' }).check()
  await masking.getByLabel('Why: Masking').fill('The protocol names no mask')
  await page.getByLabel('Reason, shown in the history').fill('Compared both with the protocol')
  await page.getByRole('button', { name: 'Take the chosen readings' }).click()
  await expect(page.getByText(/You decided/)).toBeVisible()

  await page.goto('/curate/blind')
  const agreement = page.getByRole('table', { name: /^Agreement of two blinded readings/ })
  await expect(agreement.getByRole('columnheader')).toHaveText(['Field', 'Agree', 'Cohen’s kappa'])
  await expect(agreement.getByRole('row', { name: /^Masking 0 of 1/ })).toBeVisible()
  await expect(agreement.getByRole('row', { name: /^Allocation 1 of 1/ })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/trials/${TRIAL}`)
  await expect(page.getByRole('main')).toContainText('Open label')
  await reader.goto(address)
  await expect(reader.getByText(/test-reviewer decided/)).toContainText('Compared both with the protocol')
  await first.close()
})

async function read(page: Page, values: { allocation: string; masking: string }) {
  await page.getByLabel('Another source', { exact: true }).fill('10.1000/made-up.protocol')
  for (const [label, value] of [
    ['Allocation', values.allocation],
    ['Masking', values.masking],
  ] as const) {
    const field = page.getByRole('group', { name: label, exact: true })
    await field.getByLabel(`Value: ${label}`).selectOption({ label: value })
    await field
      .getByLabel(`Passage or place in the source: ${label}`)
      .fill('Made-up words of the first reader')
  }
  await page.getByRole('button', { name: 'Submit your reading' }).click()
}
