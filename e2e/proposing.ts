import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

/** One value of one trial, as its page asks for it. */
interface ProposedValue {
  trial: string
  field: string
  value: string
}

/** Proposes it by the page for a single value, which needs no scripts; the page then shows the proposal. */
export async function proposeValue(page: Page, { trial, field, value }: ProposedValue) {
  await page.goto(`/curate/trials/${trial}/value/${field}`)
  await page.locator('[name="value"]').fill(value)
  await page.getByLabel('DOI, PMID, registry id or address').fill(`10.1000/${randomUUID()}`)
  await page.getByRole('button', { name: 'Submit 1 change' }).click()
  await expect(page).toHaveURL(/\/curate\/proposals\/[0-9A-Z]{26}$/)
}
