import { expect, test } from './fixtures'
import { as } from './people'

test.use({ storageState: as('reviewer') })

const TRIAL = 'NCT06138210'

test('a disputed phase stands on the trial and in the queue until another statement is picked', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.slow()
  await page.goto(`/trials/${TRIAL}`)
  await page.getByText(/^Decide where sources disagree/).click()
  await page.getByRole('complementary').getByRole('link', { name: 'Phase', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phase: 6 statements')
  await expect(page).toHaveTitle(/^Decide among sources/)
  await expectAccessible(page)
  const shown = page.getByRole('listitem').filter({ hasText: 'Phase 1/2' }).first()
  await shown.getByText('Mark as disputed: Phase 1/2').click()
  const dispute = shown.getByRole('form', { name: 'Dispute Phase 1/2' })
  await dispute.getByLabel('Why: Phase 1/2').fill('The protocol speaks of phase 1 alone')
  await dispute.getByRole('button', { name: 'Mark as disputed' }).click()
  await expect(shown.getByText('disputed', { exact: true })).toBeVisible()

  const visitor = await browser.newContext()
  const reading = await visitor.newPage()
  await reading.goto(`/trials/${TRIAL}`)
  const card = reading.getByRole('region', { name: 'Phase: sources disagree' })
  const doubted = card.getByRole('listitem').filter({ hasText: '1/2' }).first()
  await expect(doubted.getByText('disputed', { exact: true })).toBeVisible()

  await page.goto('/curate?view=disputed')
  const waiting = page.getByRole('row', { name: new RegExp(TRIAL) })
  await expect(waiting).toContainText('Phase disputed')
  await expect(waiting).toContainText('The protocol speaks of phase 1 alone')
  await expectAccessible(page)

  // the second reviewer takes what the other registry says
  const deciding = await browser.newContext({ storageState: as('admin') })
  const other = await deciding.newPage()
  await other.goto('/curate?view=disputed')
  await other
    .getByRole('row', { name: new RegExp(TRIAL) })
    .getByRole('link', { name: 'Phase' })
    .click()
  const taken = other.getByRole('listitem').filter({ hasText: 'hPSCreg trial 176' }).first()
  await taken.getByText('Take this value: Phase 1').click()
  const pick = taken.getByRole('form', { name: 'Take Phase 1' })
  await pick.getByLabel('Why this one: Phase 1').fill('It agrees with the protocol')
  await pick.getByRole('button', { name: 'Show this value' }).click()
  await expect(other).toHaveURL(`/trials/${TRIAL}`)
  await deciding.close()

  await page.goto('/curate?view=disputed')
  await expect(waiting).toHaveCount(0)
  await reading.reload()
  const phase = reading.getByRole('definition').first()
  await expect(phase.getByText('Phase 1', { exact: true })).toBeAttached()
  const first = card.getByRole('listitem').first()
  await expect(first).toContainText('hPSCreg record 176')
  await expect(first).toContainText(/Decided by test-admin.*“It agrees with the protocol”/)
  for (const claim of ['1/2', 'Early phase 1', 'hPSCreg record 176', 'The founding review'])
    await expect(card.getByRole('listitem').filter({ hasText: claim }).first()).toBeVisible()
  await expectAccessible(reading)
  await visitor.close()
})
