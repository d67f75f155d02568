import type * as Argon2 from '@node-rs/argon2'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { signIn } from '../auth/sign-in'
import { reader } from '../db/reader'
import { deactivateUser } from './user-commands'
import { makeMember, openMemberStore, PASSWORD } from './testing/members'

const hashed = vi.hoisted(() => ({ count: 0 }))

vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof Argon2>()
  const counted =
    <A extends unknown[], R>(work: (...args: A) => R) =>
    (...args: A) => {
      hashed.count += 1
      return work(...args)
    }
  return { ...argon2, hash: counted(argon2.hash), verify: counted(argon2.verify) }
})

const nobody = { email: 'nobody@example.org', password: 'some other sentence' }

beforeEach(openMemberStore)

describe('an unknown address and a wrong password', () => {
  test('get the same answer, at the cost of one hash each', async () => {
    const { email } = await makeMember('curator')
    hashed.count = 0
    const unknown = await signIn(nobody, new Headers())
    expect(hashed.count).toBe(1)
    const wrong = await signIn({ ...nobody, email }, new Headers())
    expect(hashed.count).toBe(2)
    expect(JSON.stringify(wrong)).toBe(JSON.stringify(unknown))
  })

  test('and a closed account get the same answer', async () => {
    const admin = await makeMember('admin')
    const { email, viewer } = await makeMember('curator')
    await deactivateUser(admin.viewer, { id: viewer.id })
    const closed = await signIn({ email, password: PASSWORD }, new Headers())
    expect(JSON.stringify(closed)).toBe(JSON.stringify(await signIn(nobody, new Headers())))
    expect(await reader().session.count()).toBe(0)
  })
})
