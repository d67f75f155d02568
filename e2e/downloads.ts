import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

/** Follows a link that gives a file, and reads the file as text. */
export async function download(page: Page, link: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFileSync(await file.path(), 'utf8')
}

/** Expects a file to be a drawing a browser reads, titled with the heading of the page. */
export async function expectDrawing(page: Page, file: string): Promise<void> {
  const root = await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [documentElement.localName, documentElement.querySelector('title')?.textContent]
  }, file)
  expect(root).toEqual(['svg', await page.getByRole('heading', { level: 1 }).innerText()])
}
