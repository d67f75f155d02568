import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

interface Fixtures {
  /** Fails where axe finds anything against WCAG 2.2 AA on the page as it stands. */
  expectAccessible: (page: Page) => Promise<void>
  /** What went wrong in the browser during the story: script errors and refusals of the content policy. */
  browserProblems: string[]
}

/** Playwright's test; every story also fails where the page threw an error or broke the content policy. */
export const test = base.extend<Fixtures>({
  expectAccessible: async ({}, provide) => {
    await provide(expectNoViolations)
  },
  browserProblems: [
    async ({ page }, provide) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
      page.on('console', (message) => {
        if (/Content Security Policy|hydrat/i.test(message.text())) problems.push(message.text())
      })
      await provide(problems)
      expect(problems, 'errors in the browser').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

async function expectNoViolations(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/) // it comes with the last of a page that takes the place of another
  await settle(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .options({ resultTypes: ['violations'] }) // describing what passes takes as long again as finding what does not
    .setLegacyMode() // in the page itself, a third of the time; the other mode is for frames, and we have none
    .analyze()
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) })),
  ).toEqual([])
}

// A change of look fades, if only for an instant: colours read on the way are of neither look.
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(fading.map(({ finished }) => finished))
  })
}
