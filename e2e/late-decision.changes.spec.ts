import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { as } from './people'
import { acceptProposal, proposeValue } from './proposing'

test.use({ storageState: as('admin') })

const REASON = 'Reason, shown in the history'
const TYPED = 'The page of the registry says otherwise, line 12'
const LATE = 'test-reviewer decided this proposal meanwhile; your decision was not carried out.'

const decision = (page: Page) => ({
  reason: page.getByLabel(REASON, { exact: true }),
  told: page.getByRole('alert').filter({ hasText: 'test-reviewer decided' }),
  kept: page.getByLabel(`What you typed, for copying: ${REASON}`),
})

test('who decides too late reads who was first and keeps the reason, with scripts and without', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.slow() // four browsers
  const proposing = await browser.newContext({ storageState: as('curator') })
  const author = await proposing.newPage()
  await proposeValue(author, { trial: 'NCT06608355', field: 'acronym', value: 'LATE' })
  const address = author.url()
  await proposing.close()

  const plain = await browser.newContext({ storageState: as('admin'), javaScriptEnabled: false })
  const without = await plain.newPage()
  await without.goto(address)
  await decision(without).reason.fill(TYPED)
  await page.goto(address)
  await decision(page).reason.fill(TYPED)

  const deciding = await browser.newContext({ storageState: as('reviewer') })
  await acceptProposal(await deciding.newPage(), address, 'Read in the registry')
  await deciding.close()

  await page.getByRole('button', { name: 'Reject', exact: true }).click()
  await expect(decision(page).told).toContainText(LATE)
  await expect(decision(page).reason).toHaveValue(TYPED)
  await page.getByRole('button', { name: 'Show what stands there now' }).click()
  await expect(page.getByText('1 of 1 value accepted')).toBeVisible()
  await expect(decision(page).told).toContainText(LATE)
  await expect(decision(page).kept).toHaveValue(TYPED)
  await expectAccessible(page)

  await without.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(without.getByText('1 of 1 value accepted')).toBeVisible()
  await expect(decision(without).told).toContainText(LATE)
  await expect(decision(without).kept).toHaveValue(TYPED)
  await plain.close()
})

test('a decision sent after the sign-in ended keeps the reason, and is carried out after a new sign-in', async ({
  page,
  context,
  browser,
}) => {
  const proposing = await browser.newContext({ storageState: as('curator') })
  const author = await proposing.newPage()
  await proposeValue(author, { trial: 'NCT06608355', field: 'acronym', value: 'ENDED' })
  await page.goto(author.url())
  await proposing.close()
  await decision(page).reason.fill(TYPED)
  const signedIn = await context.cookies()
  await context.clearCookies()
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  const told = page.getByRole('alert').filter({ hasText: 'You are not signed in' })
  await expect(told.getByRole('link', { name: 'Sign in in another tab' })).toHaveAttribute('target', '_blank')
  await expect(decision(page).reason).toHaveValue(TYPED)
  await context.addCookies(signedIn)
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByText('1 of 1 value accepted')).toBeVisible()
  await expect(page.getByRole('blockquote')).toHaveText(TYPED)
})
