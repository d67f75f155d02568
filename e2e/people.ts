import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

export type Role = 'viewer' | 'curator' | 'reviewer' | 'admin'

export interface Person {
  email: string
  password: string
  handle: string
}

/**
 * The signed-in state of the person of this role, made once per run (people.setup.ts): `test.use({ storageState:
 * as('curator') })`. These four sign-ins are everybody's: a story that signs out, changes a password or ends sign-ins
 * makes a person of its own.
 */
export function as(role: Role): string {
  return path.join('node_modules/.cache/people', `${role}.json`)
}

/** Makes an account in the server's store with npm run user:create; of admins there is only the first. */
export function makePerson(role: Role, name = `Test ${role}`): Person {
  const password = randomBytes(12).toString('hex')
  const email = `${role}-${randomBytes(4).toString('hex')}@example.org`
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL names the store of the server under test.')
  const options = ['--email', email, '--name', name, '--role', role]
  const made = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'scripts/user-create.ts', ...options],
    {
      input: `${password}\n`,
      encoding: 'utf8',
    },
  )
  const handle = /calls them (\S+)\.$/m.exec(made.stdout)?.[1]
  if (handle === undefined) throw new Error(`No ${role} was made: ${made.stdout}${made.stderr}`)
  return { email, password, handle }
}

/** Signs in by the form and waits until the header shows it. */
export async function signIn(page: Page, person: Person, next = '/about/data'): Promise<void> {
  await page.goto(`/login?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('banner').getByText(person.handle)).toBeAttached()
}
