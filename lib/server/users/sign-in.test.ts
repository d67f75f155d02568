import { beforeEach, describe, expect, test } from 'vitest'
import { signIn, signOut } from '../auth/sign-in'
import { reader } from '../db/reader'
import { inTransaction } from '../db/transaction'
import { deactivateUser, endSignIns, setRole } from './user-commands'
import {
  auditedActions,
  cookieHeaders,
  makeMember,
  openMemberStore,
  PASSWORD,
  sessionOf,
  signInMember,
  whoIs,
} from './testing/members'

const hour = 3_600_000

beforeEach(openMemberStore)

describe('a sign-in', () => {
  test('gives the role the account has, however the address is written', async () => {
    const { email } = await makeMember('curator')
    const outcome = await signIn({ email: email.toUpperCase(), password: PASSWORD }, new Headers())
    const session = await whoIs(cookieHeaders(outcome))
    expect(session?.viewer).toMatchObject({ role: 'curator', handle: 'test-curator' })
  })

  test('gets a new token each time, and what came before has no say in it', async () => {
    const ada = await makeMember('curator', 'Ada')
    const mallory = await makeMember('viewer', 'Mallory')
    const planted = await signInMember(mallory)
    const first = cookieHeaders(await signIn({ email: ada.email, password: PASSWORD }, planted))
    const second = cookieHeaders(await signIn({ email: ada.email, password: PASSWORD }, planted))
    expect((await sessionOf(first)).viewer.handle).toBe('ada')
    expect(new Set([planted, first, second].map((headers) => headers.get('cookie'))).size).toBe(3)
  })

  test('leaves an entry in the history, a refused one none', async () => {
    const ada = await makeMember('curator', 'Ada')
    await signOut(await signInMember(ada))
    await signIn({ email: ada.email, password: 'wrong' }, new Headers())
    expect(await auditedActions(1)).toEqual(['account.signIn', 'account.signOut'])
  })

  test('keeps no address of the network', async () => {
    await signInMember(await makeMember('curator'))
    expect((await reader().session.findFirst())?.ipAddress ?? '').toBe('')
  })
})

describe('a sign-in is over on the next request', () => {
  test('after the sign-out, also for a copied cookie', async () => {
    const headers = await signInMember(await makeMember('curator'))
    await signOut(headers)
    expect(await whoIs(headers)).toBeNull()
  })

  test('after the account was closed', async () => {
    const admin = await makeMember('admin')
    const member = await makeMember('curator')
    const headers = await signInMember(member)
    await deactivateUser(admin.viewer, { id: member.viewer.id })
    expect(await whoIs(headers)).toBeNull()
  })

  test('after a change of role', async () => {
    const admin = await makeMember('admin')
    const member = await makeMember('curator')
    const headers = await signInMember(member)
    await setRole(admin.viewer, { userId: member.viewer.id, from: 'curator', to: 'viewer' })
    expect(await whoIs(headers)).toBeNull()
    expect((await sessionOf(await signInMember(member))).viewer.role).toBe('viewer')
  })

  test('after an administrator ended it', async () => {
    const admin = await makeMember('admin')
    const member = await makeMember('curator')
    const headers = await signInMember(member)
    await endSignIns(admin.viewer, { id: member.viewer.id })
    expect(await whoIs(headers)).toBeNull()
  })

  test('after a ban written by other means', async () => {
    const member = await makeMember('curator')
    const headers = await signInMember(member)
    await inTransaction((tx) => tx.user.update({ where: { id: member.viewer.id }, data: { banned: true } }))
    expect(await whoIs(headers)).toBeNull()
  })

  test('after twelve hours without use', async () => {
    const headers = await signInMember(await makeMember('curator'))
    expect(await whoIs(headers, Date.now() + 11.9 * hour)).not.toBeNull()
    expect(await whoIs(headers, Date.now() + 12.1 * hour)).toBeNull()
  })

  test('after seven days in use, of an administrator after twelve hours', async () => {
    const member = await signInMember(await makeMember('curator'))
    const admin = await signInMember(await makeMember('admin'))
    await useAllTheTime()
    expect(await whoIs(member, Date.now() + 6.9 * 24 * hour)).not.toBeNull()
    expect(await whoIs(member, Date.now() + 7.1 * 24 * hour)).toBeNull()
    expect(await whoIs(admin, Date.now() + 11.9 * hour)).not.toBeNull()
    expect(await whoIs(admin, Date.now() + 12.1 * hour)).toBeNull()
  })

  test('with a cookie whose signature does not fit', async () => {
    const headers = await signInMember(await makeMember('curator'))
    const forged = (headers.get('cookie') ?? '').replace(/.{6}$/, 'AAAA%3D')
    expect(await whoIs(new Headers({ cookie: forged }))).toBeNull()
  })
})

async function useAllTheTime(): Promise<void> {
  const updatedAt = new Date(Date.now() + 30 * 24 * hour)
  await inTransaction((tx) => tx.session.updateMany({ data: { updatedAt } }))
}
