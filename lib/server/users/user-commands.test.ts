import { beforeEach, describe, expect, test } from 'vitest'
import { ROLES } from '../../domain/users/role'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { reader } from '../db/reader'
import { inTransaction } from '../db/transaction'
import {
  createUser,
  deactivateUser,
  endSignIns,
  reactivateUser,
  removeSecondFactor,
  setRole,
} from './user-commands'
import { listUsers } from './user-queries'
import { auditedActions, makeMember, openMemberStore, PASSWORD, signInMember } from './testing/members'

beforeEach(openMemberStore)

describe('an account made from the command line', () => {
  const input = { email: 'ada@example.org', name: 'Ada Lovelace', role: 'admin' as const, password: PASSWORD }

  test('is the first administrator, and a second one is refused', async () => {
    expect(await createUser(SYSTEM_VIEWER, input)).toMatchObject({ handle: 'ada-lovelace' })
    const second = createUser(SYSTEM_VIEWER, { ...input, email: 'bob@example.org' })
    await expect(second).rejects.toMatchObject({ code: 'conflict' })
    expect(await reader().user.count()).toBe(1)
    expect(await auditedActions()).toEqual(['user.create'])
  })

  test('gets a handle of its own where the name is taken', async () => {
    await createUser(SYSTEM_VIEWER, { ...input, role: 'curator' })
    const other = await createUser(SYSTEM_VIEWER, { ...input, email: 'other@example.org', role: 'curator' })
    expect(other.handle).toBe('ada-lovelace-2')
  })

  test('keeps its password as an argon2id hash alone', async () => {
    await createUser(SYSTEM_VIEWER, input)
    const account = await reader().account.findFirstOrThrow()
    expect(account.password).toMatch(/^\$argon2id\$/)
    expect(JSON.stringify(await reader().auditEntry.findMany())).not.toContain(PASSWORD)
  })

  test('is refused with one of the most used passwords', async () => {
    const weak = createUser(SYSTEM_VIEWER, { ...input, password: 'Qwertyuiop1!' })
    await expect(weak).rejects.toMatchObject({ code: 'invalid' })
    expect(await reader().user.count()).toBe(0)
  })
})

describe('a role', () => {
  test('is changed with one entry that says from what to what', async () => {
    const admin = await makeMember('admin')
    const { viewer } = await makeMember('viewer')
    await setRole(admin.viewer, { userId: viewer.id, from: 'viewer', to: 'reviewer' })
    expect((await reader().user.findUniqueOrThrow({ where: { id: viewer.id } })).role).toBe('reviewer')
    const entry = await reader().auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({
      action: 'user.setRole',
      actorHandle: 'test-admin',
      entityId: viewer.id,
      changes: '[{"field":"role","from":"viewer","to":"reviewer"}]',
    })
    expect(await auditedActions(1)).toHaveLength(1)
  })

  test('somebody else has changed meanwhile is not changed again', async () => {
    const admin = await makeMember('admin')
    const { viewer } = await makeMember('curator')
    const stale = setRole(admin.viewer, { userId: viewer.id, from: 'viewer', to: 'admin' })
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
    expect((await reader().user.findUniqueOrThrow({ where: { id: viewer.id } })).role).toBe('curator')
  })

  test('of the only administrator stays, closed ones do not count', async () => {
    const admin = await makeMember('admin')
    const other = await makeMember('admin', 'Other admin')
    await deactivateUser(admin.viewer, { id: other.viewer.id })
    const step = setRole(admin.viewer, { userId: admin.viewer.id, from: 'admin', to: 'viewer' })
    await expect(step).rejects.toMatchObject({ code: 'conflict' })
    const closing = deactivateUser(admin.viewer, { id: admin.viewer.id })
    await expect(closing).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of one of two administrators changes', async () => {
    const admin = await makeMember('admin')
    await makeMember('admin', 'Other admin')
    await setRole(admin.viewer, { userId: admin.viewer.id, from: 'admin', to: 'curator' })
    expect((await reader().user.findUniqueOrThrow({ where: { id: admin.viewer.id } })).role).toBe('curator')
  })
})

test('an account is closed and opened again, each with one entry, and nothing twice', async () => {
  const { viewer } = await makeMember('admin')
  const member = await makeMember('curator')
  const id = member.viewer.id
  for (const change of [deactivateUser, deactivateUser, reactivateUser, reactivateUser])
    await change(viewer, { id })
  expect(await auditedActions(1)).toEqual(['user.deactivate', 'user.reactivate'])
  expect((await signInMember(member)).get('cookie')).toContain('session_token')
})

test('ended sign-ins are counted in the entry; where there is none, nothing is written', async () => {
  const { viewer } = await makeMember('admin')
  const member = await makeMember('curator')
  await signInMember(member)
  await signInMember(member)
  const before = (await auditedActions()).length
  await endSignIns(viewer, { id: member.viewer.id })
  await endSignIns(viewer, { id: member.viewer.id })
  expect(await auditedActions(before)).toEqual(['user.endSignIns'])
  expect((await listUsers(viewer)).map(({ signIns }) => signIns)).toEqual([0, 0])
})

test('what an administrator does, nobody else may', async () => {
  const { viewer } = await makeMember('viewer')
  for (const role of ROLES.filter((role) => role !== 'admin')) {
    const as = { ...viewer, role }
    const refused = [
      () => setRole(as, { userId: viewer.id, from: 'viewer', to: 'admin' }),
      () => deactivateUser(as, { id: viewer.id }),
      () => reactivateUser(as, { id: viewer.id }),
      () => endSignIns(as, { id: viewer.id }),
      () => removeSecondFactor(as, { id: viewer.id }),
    ]
    for (const call of refused) await expect(call()).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await auditedActions(1)).toEqual([])
})

test('where the history cannot be written, nothing is changed', async () => {
  const { viewer } = await makeMember('admin')
  const member = await makeMember('curator')
  const headers = await signInMember(member)
  const broken = { ...viewer, handle: undefined as never }
  await expect(deactivateUser(broken, { id: member.viewer.id })).rejects.toThrow()
  expect((await reader().user.findUniqueOrThrow({ where: { id: member.viewer.id } })).isActive).toBe(true)
  expect(headers.get('cookie')).not.toBeNull()
  expect(await inTransaction((tx) => tx.session.count())).toBe(1)
})
