import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ANONYMOUS } from '../../domain/users/viewer'
import { signIn } from '../auth/sign-in'
import { reader } from '../db/reader'
import {
  acceptInvitation,
  choosePassword,
  inviteUser,
  issuePasswordLink,
  revokeInvitation,
} from './invitation-commands'
import { getLink, listInvitations } from './user-queries'
import {
  auditedActions,
  makeMember,
  type Member,
  openMemberStore,
  PASSWORD,
  sessionOf,
  signInMember,
  whoIs,
} from './testing/members'

const guest = { email: 'bob@example.org', role: 'curator' as const }
const choice = { name: 'Bob', handle: 'bob', password: 'three small brown dogs' }
let admin: Member

beforeEach(async () => {
  await openMemberStore()
  admin = await makeMember('admin')
})

describe('an invitation', () => {
  test('makes the account it is for, once, and only the link knows its token', async () => {
    const { token } = await inviteUser(admin.viewer, guest)
    expect(JSON.stringify(await reader().invitation.findMany())).not.toContain(token)
    await acceptInvitation(ANONYMOUS, { token, ...choice })
    const bob = { email: guest.email, viewer: admin.viewer }
    const session = await sessionOf(await signInMember(bob, choice.password))
    expect(session.viewer).toMatchObject({ role: 'curator', handle: 'bob' })
    const again = acceptInvitation(ANONYMOUS, { token, ...choice, handle: 'other' })
    await expect(again).rejects.toMatchObject({ code: 'notFound' })
    expect(await auditedActions()).toEqual(['user.invite', 'user.acceptInvitation', 'account.signIn'])
  })

  test('is useless once withdrawn, too old, or made anew, all with the same answer as a wrong one', async () => {
    const withdrawn = await inviteUser(admin.viewer, guest)
    await revokeInvitation(admin.viewer, { id: withdrawn.id })
    const replaced = await inviteUser(admin.viewer, guest)
    await inviteUser(admin.viewer, guest)
    const wrong = await refusalOf('a-token-nobody-was-given')
    expect(await refusalOf(withdrawn.token)).toEqual(wrong)
    expect(await refusalOf(replaced.token)).toEqual(wrong)
    const old = await inviteUser(admin.viewer, guest)
    vi.useFakeTimers({ now: Date.now() + 7.01 * 86_400_000, toFake: ['Date'] })
    expect(await refusalOf(old.token)).toEqual(wrong)
    vi.useRealTimers()
    expect(await listInvitations(admin.viewer)).toHaveLength(1)
  })

  test('of somebody with an account, or under a public name in use, is refused and stays open', async () => {
    const member = await makeMember('viewer')
    const known = inviteUser(admin.viewer, { ...guest, email: member.email })
    await expect(known).rejects.toMatchObject({ code: 'conflict' })
    const { token } = await inviteUser(admin.viewer, guest)
    const taken = acceptInvitation(ANONYMOUS, { token, ...choice, handle: 'test-admin' })
    await expect(taken).rejects.toMatchObject({ code: 'conflict', fields: { handle: 'is in use' } })
    expect((await getLink(ANONYMOUS, token)).purpose).toBe('account')
  })

  test('with one of the most used passwords is refused and stays open', async () => {
    const { token } = await inviteUser(admin.viewer, guest)
    const weak = acceptInvitation(ANONYMOUS, { token, ...choice, password: 'password123' })
    await expect(weak).rejects.toMatchObject({ code: 'invalid' })
    expect(await reader().user.count()).toBe(1)
    expect((await getLink(ANONYMOUS, token)).email).toBe(guest.email)
  })

  test('taken by two at the same moment makes one account', async () => {
    const { token } = await inviteUser(admin.viewer, guest)
    const tries = ['one', 'two', 'three'].map((handle) =>
      acceptInvitation(ANONYMOUS, { token, ...choice, handle }),
    )
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reader().user.count()).toBe(2)
  })

  test('is given and withdrawn by administrators alone', async () => {
    const { viewer } = await makeMember('reviewer')
    await expect(inviteUser(viewer, guest)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(revokeInvitation(viewer, { id: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(issuePasswordLink(viewer, { id: viewer.id })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

test('a link for a new password ends the old one and all sign-ins', async () => {
  const member = await makeMember('curator')
  const before = await signInMember(member)
  const { token } = await issuePasswordLink(admin.viewer, { id: member.viewer.id })
  expect((await getLink(ANONYMOUS, token)).purpose).toBe('password')
  await choosePassword(ANONYMOUS, { token, password: choice.password })
  expect(await whoIs(before)).toBeNull()
  const old = await signIn({ email: member.email, password: PASSWORD }, new Headers())
  expect(old.kind).toBe('refused')
  expect(await whoIs(await signInMember(member, choice.password))).not.toBeNull()
})

test('an invitation can never set the password of an account', async () => {
  const { token } = await inviteUser(admin.viewer, guest)
  const wrong = choosePassword(ANONYMOUS, { token, password: choice.password })
  await expect(wrong).rejects.toMatchObject({ code: 'notFound' })
})

function refusalOf(token: string): Promise<unknown> {
  const refusal = acceptInvitation(ANONYMOUS, { token, ...choice }).catch((error: unknown) => error)
  return refusal.then((error) => ({ ...(error as object) }))
}
