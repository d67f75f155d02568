import { expect, test } from './fixtures'
import { expectHydrated } from './watch'

const THREE = ['NCT06138210', 'NCT05993884', 'CTR20231375']

function addressOf(ids: readonly string[]): string {
  return `/compare?${ids.map((id) => `trial=${id}`).join('&')}`
}

test('trials picked in the table over two searches stand side by side, and the link says which', async ({
  page,
}) => {
  await page.goto('/trials?q=NCT06138210')
  await expectHydrated(page)
  await page.getByLabel('Pick NCT06138210 to compare').check()
  await page.goto('/trials?q=iEPCs') // picks outlast the page and the search
  await expectHydrated(page)
  await page.getByLabel('Pick NCT05993884 to compare').check()
  await page.getByLabel('Pick CTR20231375 to compare').check()
  await page.getByRole('link', { name: 'Compare 3 trials' }).click()
  await expect(page).toHaveURL(addressOf(THREE))
  const heads = page.getByRole('columnheader')
  await expect(heads).toHaveText([/Field/, /NCT06138210/, /NCT05993884/, /CTR20231375/])

  await page.reload()
  await expect(heads).toHaveText([/Field/, /NCT06138210/, /NCT05993884/, /CTR20231375/])
})

test('what differs, what sources dispute and what is unknown are each said, the source one click away', async ({
  page,
  request,
}) => {
  const known = await Promise.all(THREE.map(async (id) => (await request.get(`/api/v1/trials/${id}`)).json()))
  await page.goto(addressOf(THREE))
  const phase = page.getByRole('row', { name: /^Phase differs/ })
  await expect(phase.getByRole('cell')).toHaveText(
    known.map(({ fields }) => new RegExp(`^${fields.phase.display}`)),
  )
  expect(new Set(known.map(({ fields }) => fields.phase.display)).size).toBeGreaterThan(1)

  const sex = page.locator('tr[data-field="sex"]')
  const isUnknown = known.map(({ fields }) => (fields.sex?.display ?? null) === null)
  expect(isUnknown).toContain(true)
  expect(isUnknown).toContain(false)
  for (const [at, unknown] of isUnknown.entries())
    if (unknown) await expect(sex.getByRole('cell').nth(at)).toHaveText(/^not (reported|captured yet)/)

  const number = phase.locator('a[href^="#source-"]').first()
  const target = (await number.getAttribute('href')) ?? ''
  const shown = known[0].fields.phase.statements.find(({ isShown }: { isShown: boolean }) => isShown)
  const { title } = known[0].sources.find(({ id }: { id: string }) => id === shown.sourceId)
  await number.click()
  await expect(page.locator(target)).toBeInViewport()
  await expect(page.locator(target)).toContainText(title)

  await phase.getByRole('link', { name: /^Sources disagree: \d values/ }).click()
  await expect(page).toHaveURL('/trials/NCT06138210#disagreement-phase')
  await expect(page.locator('#disagreement-phase')).toBeInViewport()
})

test('the differences alone can be asked for, and nothing else is drawn then', async ({ page }) => {
  await page.goto(addressOf(THREE))
  const rows = page.locator('tr[data-field]')
  const differing = page.locator('tr[data-differs]')
  const all = await rows.count()
  const different = await differing.count()
  expect(different).toBeLessThan(all)
  await expect(page.getByText(`known values differ in ${different} of ${all} fields`)).toBeVisible()
  await page.getByRole('link', { name: 'Only differences' }).click()
  await expect(page).toHaveURL(`${addressOf(THREE)}&only=differences`)
  await expect(rows).toHaveCount(different)
  await expect(differing).toHaveCount(different)
})

test('of nine the ninth is told by name, as are strangers and second names, and the rest stands', async ({
  page,
  request,
}) => {
  const { data } = await (await request.get('/api/v1/trials?pageSize=25')).json()
  const nine = data.slice(0, 9).map(({ id }: { id: string }) => id)
  await page.goto(addressOf(nine))
  await expect(page.getByRole('status').filter({ hasText: 'could not be used' })).toContainText(
    `trial=${nine[8]} is left out: a comparison holds at most 8`,
  )
  await expect(page.getByRole('columnheader')).toHaveCount(9) // the field, and eight
  await expect(page.getByText('At most 8 stand side by side: remove one to add another.')).toBeVisible()
  await page.getByRole('link', { name: 'Remove' }).first().click()
  await expect(page).toHaveURL(addressOf(nine.slice(1, 8)))

  await page.goto('/compare?trial=nct06138210&trial=NCT06138210&trial=NCT99999999&product=alf201')
  const notice = page.getByRole('status').filter({ hasText: 'could not be used' })
  await expect(notice).toContainText('trial=NCT06138210 is NCT06138210, which stands already')
  await expect(notice).toContainText('trial=NCT99999999 is no trial of this atlas')
  await expect(notice).toContainText('product=alf201 is left out: trials and products are compared apart')
  await expect(page.getByRole('columnheader')).toHaveCount(2)
})

test('a ninth pick is not taken, and the bar says why', async ({ page }) => {
  await page.goto('/trials')
  await expectHydrated(page)
  const boxes = page.getByRole('checkbox', { name: /^Pick .* to compare$/ })
  for (let at = 0; at < 8; at++) await boxes.nth(at).check()
  await expect(boxes.nth(8)).toBeDisabled()
  const bar = page.getByRole('region', { name: 'Picked to compare' })
  await expect(bar).toContainText('At most 8 stand side by side')
  await boxes.nth(0).uncheck()
  await expect(boxes.nth(8)).toBeEnabled()
  await bar.getByRole('button', { name: 'Clear' }).click()
  await expect(bar).toBeHidden()
  await expect(boxes.nth(1)).not.toBeChecked()
})

test('products are picked and compared in the same way', async ({ page, expectAccessible }) => {
  await page.goto('/products')
  await expectHydrated(page)
  await page.getByLabel('Pick ALF201 to compare').check()
  await page.getByLabel('Pick GD-iExo-003 to compare').check()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Compare 2 products' }).click()
  await expect(page).toHaveURL('/compare?product=alf201&product=gd-iexo-003')
  await expect(page.getByRole('row', { name: /^Administered entity differs/ })).toBeVisible()
})

test('on paper the table, its sources and its address stand without forms', async ({ page }) => {
  await page.goto(addressOf(THREE))
  const address = page.getByText(new RegExp(`/compare\\?trial=NCT06138210.* data as of`))
  const form = page.getByRole('form', { name: 'Add trial' })
  await expect(form).toBeVisible()
  await expect(address).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(form).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Remove NCT06138210' })).toBeHidden()
  await expect(address).toBeVisible()
  const isCut = await page
    .getByRole('region', { name: '3 trials side by side' })
    .evaluate((region) => region.scrollWidth > region.clientWidth + 1)
  expect(isCut).toBe(false)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a trial’s page leads to the comparison, where others are added by any identifier', async ({
    page,
  }) => {
    await page.goto('/trials/NCT06138210')
    await page.getByRole('link', { name: 'Compare with…' }).click()
    await expect(page).toHaveURL(addressOf(['NCT06138210']))
    const form = page.getByRole('form', { name: 'Add trial' })
    await form.getByLabel('Add a trial, by any of its identifiers').fill(' nct5993884')
    await form.getByRole('button', { name: 'Add trial' }).click()
    await expect(page).toHaveURL(addressOf(['NCT06138210', 'NCT05993884']))
    await page.getByRole('link', { name: 'Only differences' }).click()
    await expect(page.getByRole('row', { name: /^Phase differs/ })).toBeVisible()
    await form.getByRole('button', { name: 'Add trial' }).click() // nothing written: nothing changes
    await expect(page).toHaveURL(`${addressOf(['NCT06138210', 'NCT05993884'])}&only=differences`)
  })

  test('a product is added by its name', async ({ page }) => {
    await page.goto('/products/alf201')
    await page.getByRole('link', { name: 'Compare with…' }).click()
    await page.getByLabel('Add a product, by its name').fill('GD-iExo-003')
    await page.getByRole('button', { name: 'Add product' }).click()
    await expect(page).toHaveURL('/compare?product=alf201&product=gd-iexo-003')
  })
})
