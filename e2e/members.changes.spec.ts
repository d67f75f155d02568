import { randomBytes } from 'node:crypto'
import type { Browser, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { as, makePerson, type Person, signIn } from './people'

test.use({ storageState: as('admin') })
test.describe.configure({ timeout: 180_000 }) // two people in two browsers each

const NOBODY = { cookies: [], origins: [] } // who has not signed in yet

test('an invited curator makes an account with the link, which works once, and finds the queue', async ({
  page,
  browser,
  expectAccessible,
}) => {
  const mark = randomBytes(4).toString('hex')
  const [address, handle] = [`grace-${mark}@example.org`, `grace-${mark}`]
  await page.goto('/admin/users')
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
  const form = page.getByRole('form', { name: 'Invite somebody' })
  await form.getByLabel('E-mail address').fill(address.toUpperCase())
  await form.getByRole('combobox', { name: 'Role' }).selectOption('Curator')
  await form.getByRole('button', { name: 'Make the link' }).click()
  const told = page.getByRole('status').filter({ hasText: 'Hand this link to' })
  await expect(told).toContainText(address.toUpperCase())
  const link = await told.locator('code').innerText()
  await page.reload()
  await expect(page.getByText(`${address} · invited as curator`)).toBeVisible()
  await expect(page.getByText(link)).toHaveCount(0)

  const invited = await (await browser.newContext({ storageState: NOBODY })).newPage()
  await invited.goto(link)
  await expect(invited.getByText(`has invited ${address} as curator.`)).toBeVisible()
  await expectAccessible(invited)
  await invited.getByLabel('Your name').fill('Grace Invited')
  await invited.getByLabel('Public name').fill(handle)
  await invited.getByLabel('Password').fill('a harbour without boats')
  await invited.getByRole('button', { name: 'Make the account' }).click()
  await expect(invited).toHaveURL('/account')
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('Grace Invited')
  await expect(invited.getByText(`Curator · ${address}`)).toBeVisible()
  await invited.goto('/curate')
  await expect(invited.getByRole('navigation', { name: 'Lists' })).toBeVisible()

  expect((await invited.goto(link))?.status()).toBe(404)
  await expect(invited.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
  await invited.context().close()
})

test('a curator made a viewer is signed out on the next request, and only reads from then on (D9)', async ({
  page,
  browser,
}) => {
  const person = makePerson('curator', 'Rosa Role')
  const curating = await signedIn(browser, person, '/curate')
  const tasks = await tasksOf(page, person)
  const form = tasks.getByRole('form', { name: 'Role of Rosa Role' })
  await form.getByRole('radio', { name: 'Viewer', exact: true }).check()
  await form.getByRole('button', { name: 'Change the role' }).click()
  await expect(form.getByRole('status')).toContainText('The role is changed')
  expect((await curating.goto('/curate'))?.status()).toBe(401)
  await signIn(curating, person)
  expect((await curating.goto('/curate'))?.status()).toBe(403)
  await curating.context().close()
})

test('whose account is closed is a stranger on the next request, until it is opened again (D9)', async ({
  page,
  browser,
}) => {
  const person = makePerson('curator', 'Carl Closed')
  const curating = await signedIn(browser, person, '/curate')
  const tasks = await tasksOf(page, person)
  await tasks.getByRole('button', { name: 'Close the account' }).click()
  await expect(tasks.getByText('The account is closed and signed out everywhere.')).toBeVisible()
  expect((await curating.goto('/curate'))?.status()).toBe(401)
  await tasks.getByRole('button', { name: 'Open the account again' }).click()
  await expect(tasks.getByText('The account is open again.')).toBeVisible()
  await signIn(curating, person)
  expect((await curating.goto('/curate'))?.status()).toBe(200)
  await curating.context().close()
})

test('a sign-in that its owner ends from another browser is over on its next request (D9)', async ({
  browser,
  expectAccessible,
}) => {
  const person = makePerson('curator', 'Olga Owner')
  const [lost, mine] = [
    await signedIn(browser, person, '/curate'),
    await signedIn(browser, person, '/curate'),
  ]
  await mine.goto('/account')
  await mine.waitForLoadState('networkidle')
  await expectAccessible(mine)
  const signIns = mine.getByRole('listitem').filter({ hasText: 'last used' })
  await expect(signIns).toHaveCount(2)
  await expect(signIns.filter({ hasText: 'this browser' }).getByRole('button')).toHaveCount(0)
  await signIns.getByRole('button', { name: 'End it' }).click()
  await expect(signIns).toHaveCount(1)
  expect((await lost.goto('/curate'))?.status()).toBe(401)
  expect((await mine.goto('/curate'))?.status()).toBe(200)
  await lost.context().close()
  await mine.context().close()
})

async function signedIn(browser: Browser, person: Person, next: string): Promise<Page> {
  const page = await (await browser.newContext({ storageState: NOBODY })).newPage()
  await signIn(page, person, next)
  return page
}

/** What an administrator can do with one member, unfolded. */
async function tasksOf(page: Page, { email }: Person): Promise<Locator> {
  await page.goto('/admin/users')
  await page.waitForLoadState('networkidle')
  const member = page.getByRole('listitem').filter({ hasText: email })
  await member.getByText('Manage').click()
  return member
}
