import { expect, test } from './fixtures'
import { Keyboard } from './keyboard'
import { as } from './people'
import { expectHydrated } from './watch'

test.use({ storageState: as('curator') })

test('a new trial is typed, sourced and given up by the keyboard alone', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('/curate/trials/new')
  await expectHydrated(page)
  const keys = new Keyboard(page)

  await keys.reach(page.getByRole('textbox', { name: 'Title', exact: true }))
  await keys.type('A trial typed without a mouse')
  await keys.reach(page.getByRole('button', { name: /^Next: Administration/ }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await keys.reach(page.getByRole('button', { name: 'Add an administration' }))
  await keys.press('Enter')
  const route = page.getByRole('combobox', { name: 'Route', exact: true })
  await keys.reachBack(route)
  await keys.type('intraven')
  await keys.press('ArrowDown', 'Enter')
  await expect(route).toHaveValue(/^Intraven/)
  await keys.reach(page.getByRole('combobox', { name: 'Source of this proposal', exact: true }))
  await keys.type('10.1000/182')
  await keys.press('ArrowDown', 'Enter')
  await expect(page.getByText('Read as doi:10.1000/182')).toBeVisible()
  await expect(page.locator('[data-save-state="saved"]')).toBeAttached()
  await keys.reach(page.getByRole('button', { name: 'Discard the draft' }))
  await keys.press('Enter')
  await keys.reach(page.getByRole('button', { name: 'Yes, discard it' }))
  await keys.press('Enter')
  await expect(page).toHaveURL('/curate/new')
})

test('typing a name that a product bears already points it out', async ({ page }) => {
  await page.goto('/curate/products/new')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('alf 201')
  await expect(page.getByRole('link', { name: 'edit it instead' })).toHaveAttribute(
    'href',
    '/curate/products/alf201/edit',
  )
})
