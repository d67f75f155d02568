import { beforeEach, describe, expect, test } from 'vitest'
import { requestScope, setRequest } from '@/lib/server/auth/testing/request-scope'
import { makeMember, openMemberStore, PASSWORD } from '@/lib/server/users/testing/members'
import { GET, POST } from './route'

beforeEach(async () => {
  await openMemberStore()
  setRequest({})
})

describe('the addresses of the auth library', () => {
  test.each([
    'sign-up/email',
    'sign-in/email',
    'sign-in/social',
    'change-password',
    'change-email',
    'update-user',
    'delete-user',
    'request-password-reset',
    'list-sessions',
    'revoke-sessions',
    'two-factor/enable',
    'two-factor/disable',
    'two-factor/verify-totp',
    'admin/create-user',
    'admin/set-role',
    'admin/impersonate-user',
    'admin/list-users',
    'ok',
    'error',
    'constructor',
    '__proto__',
  ])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404)
    expect((await post(path, { email: 'a@example.org', password: PASSWORD, name: 'A' })).status).toBe(404)
  })
})

test('a program signs in, asks who it is, and signs out', async () => {
  const { email } = await makeMember('curator')
  expect(await (await get('session')).json()).toEqual({ role: 'anonymous', handle: null })
  const answer = await post('sign-in', { email, password: PASSWORD })
  expect([answer.status, await answer.json()]).toEqual([200, { kind: 'signedIn' }])
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  setRequest({ cookie: (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' })
  expect(await (await get('session')).json()).toEqual({ role: 'curator', handle: 'test-curator' })
  await post('sign-out', {})
  expect(await (await get('session')).json()).toEqual({ role: 'anonymous', handle: null })
})

test('an unknown address and a wrong password get the same bytes', async () => {
  const { email } = await makeMember('curator')
  const answers = [
    await post('sign-in', { email, password: 'wrong' }),
    await post('sign-in', { email: 'nobody@example.org', password: 'wrong' }),
  ]
  const [wrong, unknown] = await Promise.all(answers.map(wholeAnswer))
  expect(wrong).toBe(unknown)
  expect(wrong).toContain('401')
})

test('what is no sign-in is refused, also with more than one should say', async () => {
  for (const body of [null, [], { email: 'a' }, { email: 'a@example.org', password: 'x', role: 'admin' }])
    expect((await post('sign-in', body)).status).toBe(400)
})

async function wholeAnswer(answer: Response): Promise<string> {
  return `${String(answer.status)} ${JSON.stringify([...answer.headers])} ${await answer.text()}`
}

function get(path: string): Promise<Response> {
  return GET(request(path, { method: 'GET' }), context(path))
}

function post(path: string, body: unknown): Promise<Response> {
  return POST(request(path, { method: 'POST', body: JSON.stringify(body) }), context(path))
}

function request(path: string, init: RequestInit): Request {
  return new Request(`http://localhost/api/auth/${path}`, { ...init, headers: requestScope().headers })
}

function context(path: string) {
  return { params: Promise.resolve({ all: path.split('/') }) }
}
