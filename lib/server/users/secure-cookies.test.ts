import { beforeAll, expect, test } from 'vitest'
import { setCookieLine } from '../auth/answer-cookies'
import { signIn, signOut, type SignInOutcome } from '../auth/sign-in'
import { env } from '../env'
import { cookieHeaders, makeMember, openMemberStore, PASSWORD, whoIs } from './testing/members'

let outcome: SignInOutcome

beforeAll(async () => {
  Object.assign(env(), {
    appOrigin: 'https://atlas.example.org',
    acceptedOrigins: ['https://atlas.example.org'],
  })
  await openMemberStore()
  const { email } = await makeMember('curator')
  outcome = await signIn({ email, password: PASSWORD }, new Headers())
})

test('with https every cookie is bound to this host, kept from scripts and from other sites', async () => {
  const headers = cookieHeaders(outcome)
  expect((await whoIs(headers))?.viewer.role).toBe('curator')
  const cookies = 'cookies' in outcome ? outcome.cookies : []
  for (const cookie of [...cookies, ...(await signOut(headers))]) {
    const line = setCookieLine(cookie)
    expect(line).toMatch(/^__Host-/)
    expect(line).toMatch(/; Path=\/;/)
    expect(line).toMatch(/; Secure; HttpOnly; SameSite=lax$/)
    expect(line).not.toMatch(/domain/i)
    expect(line.length).toBeLessThan(4_096)
  }
})
