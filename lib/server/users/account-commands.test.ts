import { createOTP } from '@better-auth/utils/otp'
import { base32 } from '@better-auth/utils/base32'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetAttempts } from '../auth/sign-in-limits'
import { sessionCookie } from '../auth/session-token'
import { signIn } from '../auth/sign-in'
import { signInWithCode } from '../auth/second-factor'
import { reader } from '../db/reader'
import { changePassword, endOtherSignIns, endOwnSignIn } from './account-commands'
import { getAccount } from './account-queries'
import { beginSecondFactor, confirmSecondFactor, disableSecondFactor } from './second-factor-commands'
import { changeSettings } from './setting-commands'
import { removeSecondFactor } from './user-commands'
import {
  auditedActions,
  cookieHeaders,
  makeMember,
  type Member,
  openMemberStore,
  PASSWORD,
  sessionOf,
  signInMember,
  whoIs,
} from './testing/members'

const next = 'three small brown dogs'
let ada: Member

beforeEach(async () => {
  await openMemberStore()
  ada = await makeMember('curator', 'Ada Lovelace')
})

describe('one’s own password', () => {
  test('is changed, this sign-in goes on under a new token, and every other one has ended', async () => {
    const [here, elsewhere] = [await signInMember(ada), await signInMember(ada)]
    const { id } = await sessionOf(here)
    const input = { current: PASSWORD, password: next, sessionId: id }
    const { token } = await changePassword(ada.viewer, input)
    expect([await whoIs(here), await whoIs(elsewhere)]).toEqual([null, null])
    const { name, value } = await sessionCookie(token)
    const renewed = new Headers({ cookie: `${name}=${encodeURIComponent(value)}` })
    expect((await sessionOf(renewed)).id).toBe(id)
    expect((await signIn({ email: ada.email, password: PASSWORD }, new Headers())).kind).toBe('refused')
    expect((await auditedActions(1)).filter((action) => action !== 'account.signIn')).toEqual([
      'account.changePassword',
    ])
  })

  test('is asked for, and a wrong one changes nothing', async () => {
    const headers = await signInMember(ada)
    const { id: sessionId } = await sessionOf(headers)
    const wrong = changePassword(ada.viewer, { current: 'not mine at all', password: next, sessionId })
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      fields: { current: 'is not your password' },
    })
    expect(await whoIs(headers)).not.toBeNull()
  })

  test('can be guessed at five times, then waits, and the sign-in in use lives on', async () => {
    const headers = await signInMember(ada)
    const { id: sessionId } = await sessionOf(headers)
    const guess = () => changePassword(ada.viewer, { current: 'not mine at all', password: next, sessionId })
    for (let time = 0; time < 5; time++) await expect(guess()).rejects.toThrow('not your current password')
    await expect(guess()).rejects.toThrow('Too many wrong passwords')
    expect(await whoIs(headers)).not.toBeNull()
  })

  test.each(['Ada-Lovelace1', 'celltrialatlas', 'abcabcabcabc', 'P4ssw0rd2024!', 'qwertyuiop'])(
    'is not %s, which is easy to guess',
    async (password) => {
      const { id: sessionId } = await sessionOf(await signInMember(ada))
      const weak = changePassword(ada.viewer, { current: PASSWORD, password, sessionId })
      await expect(weak).rejects.toMatchObject({ code: 'invalid' })
    },
  )

  test.each([
    ['of 200 characters', 'x7 lime '.repeat(25)],
    ['with spaces, letters of other scripts and signs', 'Ein größerer 北京 Ölbaum 🌳'],
    ['of small letters alone', 'seven wet umbrellas sing'],
  ])('may be one %s', async (_, password) => {
    const { id: sessionId } = await sessionOf(await signInMember(ada))
    await changePassword(ada.viewer, { current: PASSWORD, password, sessionId })
    expect(await whoIs(await signInMember(ada, password))).not.toBeNull()
  })
})

describe('one’s own sign-ins', () => {
  test('are listed with the one in use first, and each can be ended', async () => {
    const [one, two] = [await signInMember(ada), await signInMember(ada)]
    const [first, second] = [await sessionOf(one), await sessionOf(two)]
    const { signIns } = await getAccount(ada.viewer, first.id)
    expect(signIns.map(({ id, isCurrent }) => ({ id, isCurrent }))).toEqual([
      { id: first.id, isCurrent: true },
      { id: second.id, isCurrent: false },
    ])
    await endOwnSignIn(ada.viewer, { id: second.id })
    expect(await whoIs(two)).toBeNull()
    expect(await whoIs(one)).not.toBeNull()
  })

  test('end all but one at once', async () => {
    const [one, two, three] = [await signInMember(ada), await signInMember(ada), await signInMember(ada)]
    await endOtherSignIns(ada.viewer, { id: (await sessionOf(one)).id })
    expect(await whoIs(one)).not.toBeNull()
    expect([await whoIs(two), await whoIs(three)]).toEqual([null, null])
  })

  test('of somebody else are not found', async () => {
    const bob = await makeMember('curator', 'Bob')
    const headers = await signInMember(bob)
    const theirs = endOwnSignIn(ada.viewer, { id: (await sessionOf(headers)).id })
    await expect(theirs).rejects.toMatchObject({ code: 'notFound' })
    expect(await whoIs(headers)).not.toBeNull()
  })
})

describe('a second factor', () => {
  test('is set up with password and code, ends other sign-ins, and is asked for from then on', async () => {
    const [here, elsewhere] = [await signInMember(ada), await signInMember(ada)]
    const { app } = await enrol(here)
    expect(await whoIs(here)).not.toBeNull()
    expect(await whoIs(elsewhere)).toBeNull()
    const half = await signIn({ email: ada.email, password: PASSWORD }, new Headers())
    expect(half.kind).toBe('secondFactorDue')
    expect(await whoIs(cookieHeaders(half))).toBeNull()
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
    const whole = await signInWithCode(await app.totp(), cookieHeaders(half))
    expect((await whoIs(cookieHeaders(whole)))?.viewer.handle).toBe('ada-lovelace')
    vi.useRealTimers()
  })

  test('takes a code once: not the one that set it up, and not one that signed in', async () => {
    const { app } = await enrol(await signInMember(ada))
    expect((await signInWithCode(await app.totp(), await half())).kind).toBe('refused')
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
    const code = await app.totp()
    expect((await signInWithCode(code, await half())).kind).toBe('signedIn')
    expect((await signInWithCode(code, await half())).kind).toBe('refused')
    vi.useRealTimers()
  })

  test('takes each recovery code once', async () => {
    const { recoveryCodes } = await enrol(await signInMember(ada))
    const [code = ''] = recoveryCodes
    expect(new Set(recoveryCodes).size).toBe(10)
    expect((await signInWithCode(code, await half())).kind).toBe('signedIn')
    expect((await signInWithCode(code, await half())).kind).toBe('refused')
    expect((await getAccount(ada.viewer, null)).recoveryCodesLeft).toBe(9)
  })

  test('is not guessed: after five codes a network waits, and after ten the factor does', async () => {
    await enrol(await signInMember(ada))
    const challenge = await half()
    for (let time = 0; time < 5; time++)
      expect((await signInWithCode(`00000${time}`, challenge)).kind).toBe('refused')
    expect((await signInWithCode('000009', challenge)).kind).toBe('tooMany')
  })

  test('is not set up with a wrong password or a wrong code, and the secret stands nowhere in clear', async () => {
    const { id: sessionId } = await sessionOf(await signInMember(ada))
    await expect(beginSecondFactor(ada.viewer, { current: 'not mine at all' })).rejects.toMatchObject({
      code: 'invalid',
    })
    const { address } = await beginSecondFactor(ada.viewer, { current: PASSWORD })
    const wrong = confirmSecondFactor(ada.viewer, { code: '000000', sessionId })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid' })
    expect((await getAccount(ada.viewer, null)).secondFactor).toBe('off')
    expect(JSON.stringify(await reader().twoFactor.findMany())).not.toContain(secretOf(address))
  })

  test('is given up with the password, or taken away by an administrator, each with one entry', async () => {
    const admin = await makeMember('admin')
    const headers = await signInMember(ada)
    const { id: sessionId } = await sessionOf(headers)
    await enrol(headers)
    await expect(disableSecondFactor(ada.viewer, { current: 'wrong one', sessionId })).rejects.toThrow()
    await disableSecondFactor(ada.viewer, { current: PASSWORD, sessionId })
    expect((await signIn({ email: ada.email, password: PASSWORD }, new Headers())).kind).toBe('signedIn')
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
    await enrol(headers)
    vi.useRealTimers()
    await removeSecondFactor(admin.viewer, { id: ada.viewer.id })
    expect((await auditedActions(1)).filter((action) => /econdFactor/.test(action))).toEqual([
      'account.confirmSecondFactor',
      'account.disableSecondFactor',
      'account.confirmSecondFactor',
      'user.removeSecondFactor',
    ])
  })

  test('that is required makes an account without one a viewer until it has one', async () => {
    const admin = await makeMember('admin')
    const headers = await signInMember(ada)
    const from = { selfReview: 'off', requireSecondFactor: 'none' } as const
    await changeSettings(admin.viewer, { from, to: { ...from, requireSecondFactor: 'curators' } })
    expect(await whoIs(headers)).toMatchObject({ viewer: { role: 'viewer' }, isSecondFactorDue: true })
    await enrol(headers)
    expect(await whoIs(headers)).toMatchObject({ viewer: { role: 'curator' }, isSecondFactorDue: false })
  })
})

test('settings somebody changed meanwhile are not changed again', async () => {
  const { viewer } = await makeMember('admin')
  const from = { selfReview: 'off', requireSecondFactor: 'none' } as const
  await changeSettings(viewer, { from, to: { ...from, selfReview: 'on' } })
  const stale = changeSettings(viewer, { from, to: { ...from, requireSecondFactor: 'everyone' } })
  await expect(stale).rejects.toMatchObject({ code: 'conflict' })
  await expect(changeSettings(ada.viewer, { from, to: from })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await auditedActions(1)).toEqual(['setting.change'])
})

async function enrol(headers: Headers) {
  const { id: sessionId } = await sessionOf(headers)
  const { address } = await beginSecondFactor(ada.viewer, { current: PASSWORD })
  const app = createOTP(secretOf(address))
  const { recoveryCodes } = await confirmSecondFactor(ada.viewer, { code: await app.totp(), sessionId })
  return { app, recoveryCodes }
}

async function half(): Promise<Headers> {
  forgetAttempts()
  return cookieHeaders(await signIn({ email: ada.email, password: PASSWORD }, new Headers()))
}

function secretOf(address: string): string {
  return new TextDecoder().decode(base32.decode(new URL(address).searchParams.get('secret') ?? ''))
}
