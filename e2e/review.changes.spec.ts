import { expect, test } from './fixtures'
import { as } from './people'
import { proposeValue } from './proposing'

test.use({ storageState: as('curator') })

test('a proposal is made, answered and taken back without scripts', async ({ browser }) => {
  const context = await browser.newContext({ storageState: as('curator'), javaScriptEnabled: false })
  const page = await context.newPage()
  await proposeValue(page, { trial: 'NCT06608355', field: 'sponsor', value: 'A sponsor made up' })
  await page.getByLabel('Your answer or remark').fill('I have read the wrong line')
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByRole('list', { name: 'Comments on the proposal' })).toContainText('the wrong line')

  const withdrawal = page.getByRole('form', { name: 'Withdraw' })
  await withdrawal.getByRole('button', { name: 'Withdraw this proposal' }).click()
  await expect(withdrawal.getByRole('alert')).toBeVisible() // it asks why
  await withdrawal.getByLabel('Why you take it back').fill('Read wrongly')
  await withdrawal.getByRole('button', { name: 'Withdraw this proposal' }).click()
  await expect(page.getByText('Its author took it back')).toBeVisible()
  await page.goto('/curate?view=mine')
  await expect(page.getByRole('row', { name: 'NCT06608355: lead sponsor' }).first()).toContainText(
    'withdrawn',
  )
  await context.close()
})

test('a reviewer has no decision to make on a proposal of their own (D6)', async ({ browser }) => {
  const context = await browser.newContext({ storageState: as('reviewer') })
  const page = await context.newPage()
  await proposeValue(page, { trial: 'NCT06608355', field: 'sponsor', value: 'A sponsor of my own' })
  await expect(page.getByText('No decision yet.')).toBeVisible()
  await expect(page.getByText(/your own/i)).toBeVisible()
  await expect(page.getByRole('form', { name: 'Decision' })).toHaveCount(0)
  await page.goto('/curate')
  await expect(page.getByRole('link', { name: 'NCT06608355: lead sponsor' })).toHaveCount(0)
  await context.close()
})
