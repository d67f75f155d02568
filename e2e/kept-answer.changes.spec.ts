import type { Page } from '@playwright/test'
import { importCandidates } from './candidates'
import { expect, test } from './fixtures'
import { as } from './people'

const TRIAL = 'NCT06608355'
const QUOTE = 'Twelve persons, page 3'

test.describe('without scripts', () => {
  test.use({ storageState: as('curator'), javaScriptEnabled: false })

  test('what was typed stands on the page that asks who is signed out to sign in', async ({
    page,
    context,
  }) => {
    await page.goto(`/curate/trials/${TRIAL}/value/acronym`)
    await page.locator('[name="value"]').fill('KEPT')
    await page.getByLabel('Quote').fill(QUOTE)
    await context.clearCookies()
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Submit 1 change' }).click(),
    ])
    expect(answer.status()).toBe(401)
    await expect(page.getByRole('alert')).toContainText('You are not signed in')
    await expect(kept(page, 'Acronym')).toHaveValue('KEPT')
    await expect(kept(page, 'Quote')).toHaveValue(QUOTE)
    await expect(page.getByLabel(/^What you typed, for copying/)).toHaveCount(2)
  })

  test('a form that still has its place says itself what is wrong, and nothing is said twice', async ({
    page,
  }) => {
    await page.goto(`/curate/trials/${TRIAL}/value/acronym`)
    await page.getByLabel('Quote').fill(QUOTE)
    await page.getByRole('button', { name: 'Submit 1 change' }).click()
    await expect(page.getByRole('alert')).toHaveCount(1)
    await expect(page.getByRole('textbox', { name: 'Quote' })).toHaveValue(QUOTE)
    await expect(kept(page, 'Quote')).toBeHidden()
  })
})

test('who screens a candidate too late keeps the reason, with scripts and without', async ({
  browser,
  expectAccessible,
}, testInfo) => {
  test.slow() // three browsers
  const trial = 'NCT09900013'
  importCandidates(testInfo, [trial])
  const screening = async (role: 'curator' | 'reviewer', javaScriptEnabled = true) => {
    const context = await browser.newContext({ storageState: as(role), javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`/curate/candidates?q=${trial}`)
    const form = page.getByRole('form', { name: `Screen ${trial}` })
    await form.getByLabel(/^Reason/).fill(QUOTE)
    return { page, form }
  }
  const [first, late, plain] = [
    await screening('reviewer'),
    await screening('curator'),
    await screening('curator', false),
  ]
  await first.form.getByRole('button', { name: 'Leave out' }).click()
  await expect(first.form).toHaveCount(0)

  await late.form.getByRole('button', { name: 'Take into the atlas' }).click()
  await expect(late.form.getByRole('alert')).toBeVisible()
  await late.page.getByRole('button', { name: 'Show what stands there now' }).click()
  await plain.form.getByRole('button', { name: 'Take into the atlas' }).click()
  for (const { page, form } of [late, plain]) {
    await expect(form).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('alert')).toContainText(trial)
    await expect(kept(page, `Reason, shown in the history of ${trial}`)).toHaveValue(QUOTE)
  }
  await expectAccessible(late.page)
  await late.page.getByRole('link', { name: /^Blinded entry/ }).click()
  await expect(kept(late.page, 'Reason')).toHaveCount(0)
  for (const { page } of [first, late, plain]) await page.context().close()
})

function kept(page: Page, label: string) {
  return page.getByLabel(new RegExp(`^What you typed, for copying: ${label}`))
}
