import { expect, type Locator, type Page } from '@playwright/test'

interface Findings {
  violations: string[]
  errors: string[]
  foreign: string[]
}

/** What is found on a page with which nothing is wrong. */
export const NOTHING_WRONG: Findings = { violations: [], errors: [], foreign: [] }

/** Collects policy violations, script errors and requests to other hosts from before the first script runs. */
export async function watch(page: Page, baseURL: string): Promise<Findings> {
  const findings: Findings = { violations: [], errors: [], foreign: [] }
  const opened = new Set<string>()
  await page.exposeFunction('reportViolation', (text: string) => findings.violations.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(globalThis, 'reportViolation')
      if (typeof report === 'function')
        report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  page.on('pageerror', (error) => findings.errors.push(error.message))
  page.on('console', (message) => {
    const { url } = message.location()
    const isOfPage = message.text().startsWith('Failed to load') && opened.has(url) // a page may answer 404
    if (message.type() === 'error' && !isOfPage) findings.errors.push(`${message.text()} ${url}`)
  })
  page.on('request', (request) => {
    if (request.isNavigationRequest()) opened.add(request.url())
    if (!request.url().startsWith(baseURL) && !request.url().startsWith('data:'))
      findings.foreign.push(request.url())
  })
  return findings
}

/** Waits until the scripts of the page have taken over what the server drew of a part of it. */
export async function expectHydrated(page: Page, part: Locator = page.locator('main')): Promise<void> {
  const isTakenOver = (element: Element) =>
    Object.keys(element).some((key) => key.startsWith('__reactFiber$'))
  await expect.poll(() => part.evaluate(isTakenOver)).toBe(true)
}
