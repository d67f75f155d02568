import { randomBytes } from 'node:crypto'
import { builtActions } from '../scripts/rights/build-output'
import { requestsOf, SITE, storedUser, storeMarks } from './callers'
import { expect, test } from './fixtures'
import { callAction } from './server-actions'

const built = builtActions(process.cwd())
const mark = randomBytes(4).toString('hex')
const email = `ivo-${mark}@example.org`
const chosen = { name: 'Ivo Invited', handle: `ivo-${mark}`, password: 'a lighthouse without a sea' }
const smuggled = {
  role: 'admin',
  email: 'somebody.else@example.org',
  id: '01M8E81KZC172Z9MYWTT23M4XV',
  isActive: 'false',
  emailVerified: 'true',
  createdAt: '2020-01-01T00:00:00.000Z',
}

test('an invitation gives the role and the address it was made for, whatever is sent beside its link (D4, D5)', async ({
  browser,
}) => {
  const [admin, stranger] = [await requestsOf('admin', browser), await requestsOf('anonymous', browser)]
  const issued = await callAction(admin, idOf('inviteAction'), {
    input: { form: { email, role: 'viewer' } },
    origin: SITE,
    page: '/admin/users',
  })
  const token = /\/invitation\/([\w-]+)"/.exec(await issued.text())?.[1] ?? ''
  const accept = async (bound: unknown) =>
    callAction(stranger, idOf('acceptInvitationAction'), {
      input: { form: { ...chosen, ...smuggled }, before: [bound, null] },
      origin: SITE,
      page: `/invitation/${token}`,
    })

  const marks = storeMarks()
  const otherLinks = [
    token.toUpperCase(),
    [...token].reverse().join(''),
    `${token}0`,
    '',
    7,
    null,
    { token },
    [token],
  ]
  for (const bound of otherLinks) {
    const refused = await accept(bound)
    expect(refused.status(), JSON.stringify(bound)).toBe(200)
    expect(await refused.text(), JSON.stringify(bound)).toContain('"code":"')
  }
  expect(storeMarks()).toEqual(marks)
  expect(storedUser(email)).toBeUndefined()

  expect((await accept(token)).headers()['x-action-redirect']).toBe('/account;push')
  expect(storedUser(email)).toMatchObject({
    role: 'viewer',
    handle: chosen.handle,
    isActive: 1,
    emailVerified: 0,
  })
  expect(storedUser(email)).not.toMatchObject({ id: smuggled.id })
  expect(storedUser(email)).not.toMatchObject({ createdAt: expect.stringContaining('2020-01-01') })
  expect(storedUser(smuggled.email)).toBeUndefined()
  await admin.dispose()
  await stranger.dispose()
})

function idOf(name: string): string {
  return built.find((action) => action.name.endsWith(` ${name}`))?.id ?? ''
}
