import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** Opens the table and waits until its scripts run: before that a click is an ordinary link. */
async function openTable(page: Page): Promise<void> {
  await page.goto('/trials')
  await page.waitForLoadState('networkidle')
}

test('the progress bar shows while a page is slow to come', async ({ page }) => {
  await openTable(page)
  await page.route('**/trials/NCT*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await page.locator('tbody a[href^="/trials/NCT"]').first().click()
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible({ timeout: 1_000 })
  await expect(page).toHaveURL(/\/trials\/NCT/)
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toHaveCount(0)
})

test('the progress bar shows while a filter is slow to answer, and the rows stay', async ({ page }) => {
  await openTable(page)
  await page.route('**/api/v1/trials?*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await page.getByRole('link', { name: /^Intravenous \d+/ }).click()
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible({ timeout: 1_000 })
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/intravenous/i)
})

test('a failed question is a screen of its own with the request to report, never an empty table', async ({
  page,
}) => {
  await openTable(page)
  const error = { code: 'failed', message: 'Something failed on our side.', requestId: 'b1946ac9' }
  await page.route('**/api/v1/trials?*', (route) => route.fulfill({ status: 500, json: { error } }))
  await page.getByRole('link', { name: /^Intravenous \d+/ }).click()
  await expect(page.getByText('The trials could not be fetched')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('b1946ac9')).toBeVisible()
  await expect(page.getByText(/no trial/i)).toHaveCount(0)
  await page.unroute('**/api/v1/trials?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/intravenous/i)
})

test('a forbidden question is another screen than a failed one', async ({ page }) => {
  await openTable(page)
  const error = { code: 'forbidden', message: 'Not open to you.' }
  await page.route('**/api/v1/trials?*', (route) => route.fulfill({ status: 403, json: { error } }))
  await page.getByRole('link', { name: /^Intravenous \d+/ }).click()
  await expect(page.getByText('These trials are not open to you')).toBeVisible({ timeout: 30_000 })
})
