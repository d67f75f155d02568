import { expect, test } from './fixtures'

test('a reader browses by cell type down to a trial with its sources', async ({ page }) => {
  await page.goto('/cell-types')
  await page
    .getByRole('link', { name: /^Endothelial progenitor cell/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/endothelial progenitor cell/i)
  await page
    .getByRole('link', { name: /Allogeneic Endothelial Progenitor Cells/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/trials\/NCT05993884$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Endothelial Progenitor Cells')
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
})

test('filters by route and phase narrow table, heading, chips and address together', async ({
  page,
  request,
}) => {
  await page.goto('/trials')
  const filters = page.getByRole('complementary', { name: 'Filters' })
  await filters.getByRole('link', { name: /^Intravenous \d+/ }).click()
  await expect(page).toHaveURL(/route=intravenous/)
  await filters.getByRole('link', { name: /^Phase 1 \d+/ }).click()
  await expect(page).toHaveURL(/phase=PHASE1/)
  const { total } = await (await request.get('/api/v1/trials?route=intravenous&phase=PHASE1')).json()
  expect(total).toBeGreaterThan(3)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(total))
  await expect(page.locator('tbody tr')).toHaveCount(total)
  await page.getByRole('link', { name: 'Remove Route: Intravenous' }).click()
  await expect(page).not.toHaveURL(/route=/)
  await page.goBack()
  await expect(page).toHaveURL(/route=intravenous/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(total))
  await page.goForward()
  await expect(page).not.toHaveURL(/route=/)
})

test('a facet counts what choosing it would give, its own choices left aside', async ({ page }) => {
  await page.goto('/trials?route=intravenous')
  const filters = page.getByRole('complementary', { name: 'Filters' })
  const link = filters.getByRole('link', { name: /^Subretinal \d+/ })
  const promised = Number(/(\d+)/.exec((await link.textContent()) ?? '')?.[1])
  await page.goto('/trials?route=subretinal')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(promised))
})

test('a shared link shows another reader the same view', async ({ page, browser, baseURL }) => {
  await page.goto('/trials')
  await page.getByRole('link', { name: /^Parkinson disease \d+/ }).click()
  await page.getByRole('columnheader', { name: 'Participants' }).getByRole('link').click()
  await expect(page.getByRole('columnheader', { name: 'Participants' })).toHaveAttribute(
    'aria-sort',
    /ascending|descending/,
  )
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false')
  const cells = await page.locator('tbody tr').allInnerTexts()
  const context = await browser.newContext({ baseURL })
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('tbody tr')).toHaveCount(20)
  expect(await other.locator('tbody tr').allInnerTexts()).toEqual(cells)
  await context.close()
})

test('a search for an alias finds the trial of that product first and marks the hit', async ({ page }) => {
  await page.goto('/')
  await page.waitForLoadState('networkidle') // before its scripts run, a page knows no keys
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search trials, products, aliases' })).toBeFocused()
  await page.keyboard.type('iEPCs')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/trials\?q=iEPCs/)
  const rows = page.locator('tbody tr')
  await expect(rows.nth(0)).toContainText('NCT05993884')
  await expect(rows.nth(1)).toContainText('CTR20231375')
  await expect(rows.nth(2)).toContainText('CTR20253094')
  await page.goto('/trials?q=GD-iExo-003')
  await expect(rows.nth(0)).toContainText('NCT06138210')
  await expect(page.locator('tbody mark').first()).toBeVisible()
})

test('a wrong parameter is told by name and the rest of the view stands', async ({ page }) => {
  await page.goto('/trials?phase=nonsense&route=intravenous')
  await expect(page.getByText('nonsense')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/intravenous/i)
})

test('when nothing matches, the page says which filter to drop and how many come back', async ({ page }) => {
  await page.goto('/trials?condition=parkinson-disease&route=subretinal')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/no trial/i)
  const way = page
    .getByRole('main')
    .getByRole('link', { name: /Route|subretinal/i })
    .last()
  await way.click()
  await expect(page.locator('tbody tr').first()).toBeVisible()
})

test('a number range says how many trials it hides for want of a number', async ({ page }) => {
  await page.goto('/trials?enrollment.min=100')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('6')
  await expect(page.getByText(/8 (trials )?.*(hidden|number|no value|not known)/i).first()).toBeVisible()
})

test('chosen columns and their order are in the link', async ({ page }) => {
  await page.goto('/trials?columns=title,sponsor,id')
  await expect(page.getByRole('columnheader')).toHaveText([/Title/, /Lead sponsor/, /Identifier/])
})

test('the table can be read and sorted from the keyboard', async ({ page }) => {
  await page.goto('/trials')
  const head = page.getByRole('columnheader', { name: 'Title' }).getByRole('link')
  await head.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sort=title/)
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(head).toBeFocused()
})

test('the palette, the search key and the shortcut list open from the keyboard', async ({ page }) => {
  await page.goto('/trials')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('NCT06138210')
  await expect(palette.getByText('The Effect of GD-iExo-003 in Acute Ischemic Stroke')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/trials\/NCT06138210/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText(/shortcut/i)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a bar of the dashboard is a filter of the same selection', async ({ page }) => {
  await page.goto('/')
  const bar = page.getByRole('main').getByRole('link', { name: /^Eye/ }).first()
  await bar.click()
  await expect(page).toHaveURL(/conditionArea=eye/)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(/eye/i)
  const said = /\d+/.exec(await heading.innerText())?.[0] ?? ''
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await expect(page).toHaveURL(/\/trials\?conditionArea=eye/)
  await expect(heading).toContainText(said)
})

test('what is no date is told at its field, and what is one keeps the other filters', async ({ page }) => {
  await page.goto('/trials?phase=PHASE1')
  const from = page.getByRole('form', { name: 'Start' }).getByLabel('From')
  await from.fill('banana')
  await from.press('Enter')
  await expect(from).toBeFocused()
  await expect(page).toHaveURL(/\?phase=PHASE1$/)
  await from.fill('2020-05')
  await from.press('Enter')
  await expect(page).toHaveURL(/phase=PHASE1.*startedOn\.from=2020-05/)
})

test('the focus does not scroll a long title out of its two lines', async ({ page }) => {
  await page.goto('/trials?q=NCT06841770')
  const title = page.locator('tbody a').first()
  await title.focus()
  expect(await title.evaluate((link) => link.parentElement?.scrollTop)).toBe(0)
})

test('a filtered column keeps its place, and the strip of phases says every word, also on a narrow screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 900 })
  await page.goto('/trials?phase=PHASE1&route=intravenous')
  await expect(page.getByText('Folded away')).toHaveCount(0)
  await page.goto('/trials')
  const parts = page.getByRole('list', { name: 'Phases' }).getByRole('link')
  for (const words of await parts.allInnerTexts()) expect(words).toMatch(/^\d+\s+\S/)
  const cut = await parts.evaluateAll(
    (links) => links.filter((link) => link.scrollWidth > link.clientWidth).length,
  )
  expect(cut).toBe(0)
})
