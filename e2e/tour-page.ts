import { expect, test, type Page } from '@playwright/test'
import { expectHydrated, NOTHING_WRONG, watch } from './watch'

const LOOKS = [
  [1280, 'light'],
  [320, 'dark'],
] as const

/**
 * Opens a page and looks at it wide and light, narrow and dark: it takes its scripts, breaks no policy, throws nothing,
 * asks no other host, does not scroll sideways, and satisfies `expectAccessible`.
 */
export async function tourPage(
  page: Page,
  path: string,
  { status, expectAccessible }: { status: number; expectAccessible: (page: Page) => Promise<void> },
): Promise<void> {
  const findings = await watch(page, new URL('/', test.info().project.use.baseURL).href)
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(status)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectHydrated(page)
  for (const [width, colorScheme] of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await test.step(`${colorScheme} at ${String(width)} px`, () => expectAccessible(page))
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect({ width, overflow: Math.max(0, overflow) }).toEqual({ width, overflow: 0 })
  }
  await page.waitForLoadState('networkidle')
  expect(findings).toEqual(NOTHING_WRONG)
}
