import { expect, test } from './fixtures'
import { as } from './people'
import { proposeValue } from './proposing'

test.use({ storageState: as('curator') })

const TRIAL = 'NCT06167681'
const QUOTE = 'Forty-two patients were treated.'

test('of two values proposed with a source one is accepted and one rejected, and everybody sees why', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.slow()
  await page.goto(`/curate/trials/${TRIAL}/edit?field=enrollment`)
  await page.getByRole('textbox', { name: 'Participants: how many' }).fill('42')
  await page.getByLabel('Participants: enrolled or planned').selectOption({ label: 'enrolled' })
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption({ label: 'Completed' })
  const source = page.getByRole('combobox', { name: 'Source of this proposal', exact: true })
  await source.fill('10.1000/made-up.review')
  await source.press('Tab')
  await page.getByLabel('Source of this proposal: quote').fill(QUOTE)
  await page.getByRole('textbox', { name: 'Summary for the reviewer' }).fill('Read in the paper')
  await page.getByRole('button', { name: 'Submit 2 changes' }).click()
  await expect(page).toHaveURL(/\/curate\/proposals\/[0-9A-Z]{26}$/)
  const address = page.url()

  const reviewing = await browser.newContext({ storageState: as('reviewer') })
  const reviewer = await reviewing.newPage()
  await reviewer.goto('/curate')
  await expect(reviewer.getByRole('heading', { level: 1 })).toContainText('for review')
  await expectAccessible(reviewer)
  await reviewer.locator(`main a[href="${new URL(address).pathname}"]`).click()
  await expect(reviewer).toHaveURL(address)
  const participants = reviewer.getByRole('row', { name: /^Participants/ }).first()
  await expect(participants.getByRole('cell')).toContainText([
    '40 planned',
    '40 planned',
    '42 enrolled',
    QUOTE,
    'Accept',
  ])
  await expect(participants.getByRole('cell').nth(3)).toContainText('10.1000/made-up.review')
  await expect(reviewer).toHaveTitle(/^Proposal/)
  await expectAccessible(reviewer)

  const comment = reviewer.getByRole('form', { name: 'Comment' })
  await comment.getByLabel('A question or remark to the author').fill('Is this the final paper?')
  await comment.getByRole('button', { name: 'Ask the author' }).click()
  const remarks = reviewer.getByRole('list', { name: 'Comments on the proposal' })
  await expect(remarks).toContainText('Is this the final paper?')
  await comment.getByLabel('A question or remark to the author').fill('The paper says “ongoing”.')
  await comment.getByLabel('About').selectOption({ label: 'Status' })
  await comment.getByRole('button', { name: 'Ask the author' }).click()
  await expect(reviewer.getByRole('list', { name: 'Comments on Status' })).toContainText('“ongoing”')
  // a mark goes before the button for all
  const buttons = reviewer.getByRole('form', { name: 'Decision' }).getByRole('button')
  await expect(buttons).toHaveText(['Accept all 2', 'Reject all', 'Decide as marked'])
  await reviewer.getByRole('group', { name: 'Decision on Status' }).getByLabel('Reject').check()
  await expect(buttons).toHaveText(['Decide as marked', 'Accept all 2', 'Reject all'])
  await reviewing.close()

  // the decision itself needs no scripts
  const plain = await browser.newContext({ storageState: as('reviewer'), javaScriptEnabled: false })
  const deciding = await plain.newPage()
  await deciding.goto(address)
  const reason = deciding.getByRole('textbox', { name: 'Reason, shown in the history' })
  await reason.fill('Compared with the paper')
  await deciding.getByRole('group', { name: 'Decision on Participants' }).getByLabel('Accept').check()
  await deciding.getByRole('group', { name: 'Decision on Status' }).getByLabel('Reject').check()
  await deciding.getByText('a reason of its own for Status').click()
  await deciding.getByLabel('Reason for Status').fill('The paper says nothing of the sort')
  await deciding.getByRole('button', { name: 'Accept all 2' }).click()
  await expect(deciding.getByRole('alert')).toContainText('This is marked Reject')
  await expect(reason).toHaveValue('Compared with the paper')
  await deciding.getByRole('button', { name: 'Decide as marked' }).click()
  await expect(deciding.getByText('1 of 2 values accepted')).toBeVisible()
  await plain.close()

  await page.goto(`/trials/${TRIAL}`)
  await expect(page.getByRole('main')).toContainText('42 enrolled')
  await expect(page.getByRole('definition').nth(1)).toContainText('Recruiting') // as before
  const why = page.getByRole('region', { name: 'Participants: sources disagree' })
  const accepted = why.getByRole('listitem').filter({ hasText: '42 enrolled' })
  await expect(accepted).toContainText('10.1000/made-up.review')
  await expect(accepted).toContainText(QUOTE)
  await expect(accepted).toContainText(
    /Decided by test-reviewer.*entered by test-curator: “Compared with the paper”/,
  )
  await expect(why.getByRole('listitem').filter({ hasText: '40 planned' })).not.toHaveCount(0)
  await page.getByText('Where title, identifiers and key facts come from').click()
  const status = page.getByRole('region', { name: 'Status: where it comes from' })
  await expect(status.getByRole('listitem').filter({ hasText: 'Completed' })).toContainText('not accepted')
  await expectAccessible(page)

  await page.goto(`/trials/${TRIAL}/history`)
  const entry = page.getByRole('article').first()
  await expect(entry).toContainText('Compared with the paper')
  await expect(entry.getByRole('row', { name: /^Participants/ })).toContainText('42 enrolled')
  await expect(entry).not.toContainText('Completed')

  await page.goto('/curate?view=mine')
  const mine = page.getByRole('row').filter({ has: page.locator(`a[href="${new URL(address).pathname}"]`) })
  await expect(mine).toContainText('2 comments')
  await expect(mine).toContainText('1 of 2 accepted')
  await mine.getByRole('link').first().click()
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('row', { name: /^Status/ }).first()).toContainText(
    'The paper says nothing of the sort',
  )
  await expect(page.getByRole('list', { name: 'Comments on the proposal' })).toContainText('the final paper')
})

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
