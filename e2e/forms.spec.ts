import { expect, test } from './fixtures'
import { as } from './people'

test.use({ storageState: as('curator') })

const FORMS = [
  '/curate/new',
  '/curate/trials/new',
  '/curate/trials/NCT06138210/edit',
  '/curate/trials/NCT06138210/edit?field=dose',
  '/curate/trials/NCT06138210/edit?field=condition',
  '/curate/trials/NCT06138210/edit?field=result',
  '/curate/products/alf201/edit',
  '/curate/cell-types/endothelial-progenitor-cell/edit',
  '/curate/routes',
  '/curate/routes/intravenous/edit',
  '/curate/techniques/new',
  '/curate/conditions/ischemic-stroke/edit',
  '/curate/statements/new',
  '/curate/sources/new',
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 320])
    test(`axe finds nothing on any form in ${colorScheme} at ${width} px`, async ({
      browser,
      expectAccessible,
    }) => {
      test.setTimeout(600_000)
      const viewport = { width, height: 900 }
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' })
      const page = await context.newPage()
      for (const path of FORMS) {
        await page.goto(path)
        await test.step(path, () => expectAccessible(page))
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect({ path, overflow: Math.max(0, overflow) }).toEqual({ path, overflow: 0 })
      }
      await context.close()
    })

test('a value is changed, sourced and submitted by the keyboard alone', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('/curate/trials/new')
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const reach = async (name: string | RegExp, role: 'button' | 'combobox' | 'textbox') => {
    const target = page.getByRole(role, { name, exact: typeof name === 'string' })
    for (let steps = 0; steps < 80; steps++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await press('Tab')
    }
    throw new Error(`The keyboard does not reach ${String(name)}.`)
  }

  await reach('Title', 'textbox')
  await page.keyboard.type('A trial typed without a mouse')
  await reach(/^Next: Administration/, 'button')
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await reach('Add an administration', 'button')
  await press('Enter')
  await page.keyboard.down('Shift')
  await reach('Route', 'combobox')
  await page.keyboard.up('Shift')
  await page.keyboard.type('intraven')
  await press('ArrowDown', 'Enter')
  await expect(page.getByRole('combobox', { name: 'Route', exact: true })).toHaveValue(/^Intraven/)
  await reach('Source of this proposal', 'combobox')
  await page.keyboard.type('10.1000/182')
  await press('ArrowDown', 'Enter')
  await expect(page.getByText('Read as doi:10.1000/182')).toBeVisible()
  await expect(page.locator('[data-save-state="saved"]')).toBeAttached()
  await reach('Discard the draft', 'button')
  await press('Enter')
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
