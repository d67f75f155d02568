import { expect, test } from './fixtures'
import { memberPages, ROLES } from './member-pages'
import { as } from './people'
import { expectHydrated, NOTHING_WRONG, watch } from './watch'

const LOOKS = [
  [1280, 'light'],
  [320, 'dark'],
] as const

for (const role of ROLES)
  test.describe(`what a ${role} may open`, () => {
    test.use({ storageState: as(role) })

    for (const path of memberPages(role))
      test(`${path} breaks nothing, and axe finds nothing in it wide and light, narrow and dark`, async ({
        page,
        baseURL,
        expectAccessible,
      }) => {
        test.setTimeout(180_000)
        const findings = await watch(page, baseURL ?? '')
        const answer = await page.goto(path)
        expect(answer?.status()).toBe(200)
        await expectHydrated(page)
        for (const [width, colorScheme] of LOOKS) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await test.step(`${colorScheme} at ${String(width)} px`, () => expectAccessible(page))
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect({ width, overflow: Math.max(0, overflow) }).toEqual({ width, overflow: 0 })
        }
        expect(findings).toEqual(NOTHING_WRONG)
      })
  })
