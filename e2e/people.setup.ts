import { test } from './fixtures'
import { as, makePerson, signIn, type Role } from './people'

for (const role of ['viewer', 'curator', 'reviewer', 'admin'] satisfies Role[])
  test(`a ${role} signs in`, async ({ page }) => {
    await signIn(page, makePerson(role))
    await page.context().storageState({ path: as(role) })
  })
