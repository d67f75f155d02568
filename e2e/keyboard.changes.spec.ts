import { expect, test } from './fixtures'
import { Keyboard } from './keyboard'
import { as } from './people'
import { expectHydrated } from './watch'

test.use({ storageState: as('curator') })

test('a value is changed, sourced, submitted, and accepted by a reviewer, by the keyboard alone', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000) // two people, and one key after the other
  const keys = new Keyboard(page)
  await page.goto('/curate/trials/NCT06138210/edit')
  await expectHydrated(page)
  await keys.reach(page.getByRole('button', { name: /^Design and status/ }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const masking = page.getByRole('combobox', { name: 'Masking', exact: true })
  await keys.reach(masking)
  await keys.type('Double')
  await expect(masking).toHaveValue('DOUBLE')
  await keys.reach(page.getByRole('combobox', { name: 'Source of this proposal', exact: true }))
  await keys.type('PMID 31452104')
  await keys.press('ArrowDown', 'Enter')
  await keys.reach(page.getByLabel('Source of this proposal: place in it'))
  await keys.type('table 1')
  await keys.reach(page.getByRole('textbox', { name: 'Summary for the reviewer' }))
  await keys.type('Typed without a mouse')
  await keys.reach(page.getByRole('button', { name: 'Submit 1 change' }))
  await keys.press('Enter')
  await expect(page).toHaveURL(/\/curate\/proposals\/[0-9A-Z]{26}$/)
  await expect(page.getByText('Typed without a mouse')).toBeVisible()
  const proposal = page.url()
  const title = await page.getByRole('heading', { level: 1 }).innerText()

  const reviewing = await browser.newContext({ storageState: as('reviewer') })
  const reviewer = await reviewing.newPage()
  const theirs = new Keyboard(reviewer)
  await reviewer.goto('/curate')
  await expectHydrated(reviewer)
  await theirs.reach(reviewer.getByRole('link', { name: title }).first())
  await theirs.press('Enter')
  await expect(reviewer).toHaveURL(proposal)
  await theirs.reach(reviewer.getByRole('textbox', { name: 'Reason, shown in the history' }))
  await theirs.type('Read in the source')
  await theirs.reach(reviewer.getByRole('button', { name: 'Accept', exact: true }))
  await theirs.press('Enter')
  await expect(reviewer.getByText('1 of 1 value accepted')).toBeVisible()
  await reviewing.close()
})
