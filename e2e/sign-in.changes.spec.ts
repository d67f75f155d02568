import type { Page } from '@playwright/test'
import { SITE } from './callers'
import { expect, test } from './fixtures'
import { as, makePerson, type Person, signIn } from './people'

const ELSEWHERE = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'https://evil.example/',
  '/\t/evil.example',
]

test('an unknown address and a wrong password get one and the same answer (D8)', async ({ request }) => {
  const { email } = makePerson('viewer', 'Wanda Wrong')
  const [wrong, unknown] = [
    await request.post('/api/auth/sign-in', attempt(email)),
    await request.post('/api/auth/sign-in', attempt('nobody@example.org')),
  ]
  expect([wrong.status(), unknown.status()]).toEqual([401, 401])
  expect(await wrong.text()).toBe(await unknown.text())
  expect(Object.keys(wrong.headers()).sort()).toEqual(Object.keys(unknown.headers()).sort())
})

test('a sign-in leads to a page of ours, wherever its address or its form says to go (C9)', async ({
  page,
}) => {
  test.slow() // a sign-in for each address
  const person = makePerson('viewer', 'Nora Next')
  for (const elsewhere of ELSEWHERE) {
    await page.goto(`/login?next=${encodeURIComponent(elsewhere)}`)
    const next = page.locator('input[name="next"]')
    await expect(next).toHaveValue('/')
    await page.waitForLoadState('networkidle')
    await next.evaluate((input: HTMLInputElement, to) => (input.value = to), elsewhere)
    await sendPassword(page, person)
    await expect(page.getByRole('banner').getByText(person.handle), elsewhere).toBeAttached()
    expect(page.url(), elsewhere).toBe(`${SITE}/`)
    await page.context().clearCookies()
  }
})

test.describe('for who is signed in already', () => {
  test.use({ storageState: as('viewer') })

  test('the sign-in leads on to a page of ours and to nowhere else (C9)', async ({ request }) => {
    const targets = [...ELSEWHERE, '/trials?q=stroke'].map(async (next) => {
      const answer = await request.get(`/login?next=${encodeURIComponent(next)}`, { maxRedirects: 0 })
      return answer.headers().location
    })
    expect(await Promise.all(targets)).toEqual([...ELSEWHERE.map(() => '/'), '/trials?q=stroke'])
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a member is told what is missing, keeps the address typed, signs in, and out again', async ({
    page,
  }) => {
    const person = makePerson('curator', 'Paul Plain')
    await page.goto('/login?next=/curate')
    await sendPassword(page, { ...person, password: '' })
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      'Enter your e-mail address and your password.',
    )
    await expect(page.getByLabel('E-mail address')).toHaveValue(person.email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await sendPassword(page, person)
    await expect(page).toHaveURL('/curate')
    await page.getByRole('banner').getByText(person.handle).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
    expect((await page.goto('/curate'))?.status()).toBe(401)
  })
})

// The last of this file: it uses up what this address may try in a minute, and waits until it may try again.
test('a sixth wrong password within a minute has to wait, whatever address its headers claim (D7)', async ({
  request,
  browser,
}) => {
  test.setTimeout(180_000)
  const person = makePerson('viewer', 'Gus Guessed')
  const signedIn = await (await browser.newContext()).newPage()
  await signIn(signedIn, person)
  const statuses: number[] = []
  for (const guess of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const address = `203.0.113.${guess}`
    const headers = {
      'X-Forwarded-For': address,
      Forwarded: `for=${address}`,
      'X-Real-IP': address,
      'X-Client-IP': address,
      'CF-Connecting-IP': address,
      'True-Client-IP': address,
    }
    const answer = await request.post('/api/auth/sign-in', attempt(`guess-${guess}@example.org`, headers))
    statuses.push(answer.status())
  }
  expect(statuses.slice(5)).toEqual([429, 429, 429])

  const right = { headers: { origin: SITE }, data: { email: person.email, password: person.password } }
  const refused = await request.post('/api/auth/sign-in', right)
  expect(refused.status(), 'the right password, after too many wrong ones').toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  expect((await signedIn.goto('/account'))?.status(), 'who is signed in stays so').toBe(200)
  await signedIn.context().close()
  await expect
    .poll(async () => (await request.post('/api/auth/sign-in', right)).status(), { timeout: 90_000 })
    .toBe(200)
})

function attempt(email: string, headers: Record<string, string> = {}) {
  return { headers: { ...headers, origin: SITE }, data: { email, password: 'surely not this one' } }
}

async function sendPassword(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}
