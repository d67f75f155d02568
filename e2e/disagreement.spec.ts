import { expect, test } from './fixtures'

test('NCT06138210 shows its disagreeing phases, doses and dates, each with its source, and why one is shown', async ({
  page,
  request,
}) => {
  const detail = await (await request.get('/api/v1/trials/NCT06138210')).json()
  const dose = detail.administrations
    .flatMap((administration: { fields: { field: string }[] }) => administration.fields)
    .find(({ field }: { field: string }) => field === 'dose')
  const views = [detail.fields.phase, detail.fields.startedOn, detail.fields.completedOn, dose]
  await page.goto('/trials/NCT06138210')
  for (const view of views) {
    expect(view.disagrees).toBe(true)
    const card = page
      .getByRole('region')
      .filter({ has: page.getByRole('heading', { name: `${view.label}: sources disagree` }) })
    await expect(card).toBeVisible()
    await expect(card).toContainText(view.why.slice(1)) // the card goes on from "… is shown:" in small letters
    for (const statement of view.statements) {
      await expect(card).toContainText(statement.display)
      await expect(card.locator(`a[href="#source-${statement.sourceNumber}"]`).first()).toBeVisible()
      await expect(page.locator(`#source-${statement.sourceNumber}`)).toBeVisible()
    }
  }
  const phases = views[0].statements.map((statement: { canonicalText: string }) => statement.canonicalText)
  expect(new Set(phases)).toEqual(new Set(['EARLY_PHASE1', 'PHASE1', 'PHASE1|PHASE2']))
  expect(views[0].display).toBe('Phase 1/2')
  expect(views[1].display).toBe('5 Jun 2024')
  expect(views[2].display).toBe('30 Mar 2026')
})

test('a source number leads to the source in one click', async ({ page }) => {
  await page.goto('/trials/NCT06138210')
  const number = page.getByRole('main').locator('a[href^="#source-"]').first()
  const target = await number.getAttribute('href')
  await number.click()
  await expect(page.locator(target ?? '')).toBeInViewport()
})

test('the absence of a stroke trial of iPSC-derived mesenchymal stromal cells is stated with its date', async ({
  page,
}) => {
  await page.goto('/products/ipsc-derived-mesenchymal-stromal-cell')
  await expect(page.getByText(/no trial/i).first()).toBeVisible()
  await expect(page.getByText(/ischemic stroke/i).first()).toBeVisible()
  await expect(page.getByText(/as of/i).first()).toBeVisible()
})
