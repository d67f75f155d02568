import type { Page } from '@playwright/test'

/** The number of trials the heading of a page says. */
export async function totalSaid(page: Page): Promise<number> {
  const heading = await page.getByRole('heading', { level: 1 }).innerText()
  return Number(/^[\d,]+/.exec(heading)?.[0].replaceAll(',', ''))
}
