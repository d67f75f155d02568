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

/** Accepts all that is open of the proposal of this address. */
export async function acceptProposal(page: Page, address: string, reason: string) {
  await page.goto(address)
  await page.getByLabel('Reason, shown in the history').fill(reason)
  await page.getByRole('button', { name: /^Accept/ }).click()
  await expect(page.getByText(/\d values? accepted/)).toBeVisible()
}
