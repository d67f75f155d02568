import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { makePerson, type Person, signIn } from './people'

test('a second factor is set up, asked for at each sign-in, takes each code once, and is given up (D12)', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.slow() // four sign-ins
  const person = makePerson('curator', 'Tess Token')
  await signIn(page, person, '/account')
  await page.waitForLoadState('networkidle')
  const enrolling = page.getByRole('form', { name: 'Set up a second factor' })
  await enrolling.getByLabel('Current password').fill(person.password)
  await enrolling.getByRole('button', { name: 'Set it up' }).click()
  const app = createOTP(base32.decode(await enrolling.locator('code').innerText()))
  await expectAccessible(page)
  await enrolling.getByLabel('Code').fill(await app.totp())
  await enrolling.getByRole('button', { name: 'Turn it on' }).click()
  const told = page.getByRole('status').filter({ hasText: 'Keep these recovery codes' })
  await expect(told.getByRole('listitem')).toHaveCount(10)
  const [recovery = '', another = ''] = await told.getByRole('listitem').allInnerTexts()
  await page.reload()
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()
  await expect(page.getByText(recovery)).toHaveCount(0)

  const first = await withPassword(browser, person)
  await expectAccessible(first)
  expect((await first.context().request.get('/curate')).status(), 'with the password alone').toBe(401)
  const code = await app.hotp(Math.floor(Date.now() / 30_000) + 1) // of the next half minute, taken early
  await giveCode(first, code)
  await expect(first).toHaveURL('/curate')
  await first.context().close()

  const second = await withPassword(browser, person)
  await giveCode(second, code)
  await expectRefused(second)
  await giveCode(second, recovery)
  await expect(second).toHaveURL('/curate')
  await second.context().close()

  const third = await withPassword(browser, person)
  await giveCode(third, recovery)
  await expectRefused(third)
  await giveCode(third, another)
  await expect(third).toHaveURL('/curate')
  await page.reload()
  await expect(page.getByText('8 recovery codes are left.')).toBeVisible()

  await page.waitForLoadState('networkidle')
  const leaving = page.getByRole('form', { name: 'Give up the second factor' })
  await leaving.getByLabel('Current password').fill(person.password)
  await leaving.getByRole('button', { name: 'Give up the second factor' }).click()
  await expect(enrolling).toBeVisible()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Your second factor is off.')
  expect((await third.goto('/curate'))?.status(), 'made with what is given up').toBe(401)
  await signIn(third, person, '/curate')
  await third.context().close()
})

/** A browser in which the password was right, and which is now asked for a code. */
async function withPassword(browser: Browser, { email, password }: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/login?next=/curate')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/login\/second-factor/)
  return page
}

async function giveCode(page: Page, code: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Second factor' })
  await form.getByLabel('Code').fill(code)
  await form.getByRole('button', { name: 'Sign in' }).click()
}

async function expectRefused(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('alert')).toContainText('does not fit, or was used before')
}
