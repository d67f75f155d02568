import { beforeEach, expect, test } from 'vitest'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { createUser } from './user-commands'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { signIn, signOut, type SignInOutcome } from '../auth/sign-in'
import { findSignInSession } from '../auth/sign-in-session'

const password = 'a long sentence of small letters'

beforeEach(async () => {
  await openTemporaryStore()
  await createUser(SYSTEM_VIEWER, { email: 'ada@example.org', name: 'Ada L.', role: 'curator', password })
})

function headersOf(outcome: SignInOutcome): Headers {
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  return new Headers({
    cookie: outcome.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
  })
}

test('a sign-in gives the role the account has, a sign-out ends it', async () => {
  const headers = headersOf(await signIn({ email: 'Ada@example.org', password }))
  expect((await findSignInSession(headers, Date.now()))?.viewer).toMatchObject({
    role: 'curator',
    handle: 'ada-l',
  })
  await signOut(headers)
  expect(await findSignInSession(headers, Date.now())).toBeNull()
})

test('an unknown address and a wrong password get the same answer', async () => {
  const wrong = await signIn({ email: 'ada@example.org', password: 'another sentence' })
  expect(wrong.kind).toBe('refused')
  expect(await signIn({ email: 'nobody@example.org', password: 'another sentence' })).toEqual(wrong)
})
