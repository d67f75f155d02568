import type { Role } from '../../../domain/users/role'
import type { Viewer } from '../../../domain/users/viewer'
import { signIn, type SignInOutcome } from '../../auth/sign-in'
import { forgetAttempts } from '../../auth/sign-in-limits'
import { findSignInSession, type SignInSession } from '../../auth/sign-in-session'
import { SYSTEM_VIEWER } from '../../auth/system-viewer'
import { reader } from '../../db/reader'
import { openTemporaryStore } from '../../db/testing/temporary-store'
import { createUser } from '../user-commands'
import { writeUser } from '../user-rows'
import { inTransaction } from '../../db/transaction'
import { hashPassword } from '../../auth/password'

export const PASSWORD = 'a long sentence of small letters'

export interface Member {
  email: string
  viewer: Viewer
}

/** An empty store and no wrong passwords counted. */
export async function openMemberStore(): Promise<void> {
  await openTemporaryStore()
  forgetAttempts()
}

/** A member who signs in with PASSWORD; further administrators are written past the command that refuses them. */
export async function makeMember(role: Role, name = `Test ${role}`): Promise<Member> {
  const handle = name.toLowerCase().replaceAll(' ', '-')
  const email = `${handle}@example.org`
  if (role !== 'admin') {
    const user = await createUser(SYSTEM_VIEWER, { email, name, role, password: PASSWORD })
    return { email, viewer: { role, ...user } }
  }
  const passwordHash = await hashPassword(PASSWORD)
  const user = await inTransaction((tx) => writeUser(tx, { email, name, role, handle, passwordHash }))
  return { email, viewer: { role, ...user } }
}

/** Signs a member in and returns the headers of their next request. */
export async function signInMember({ email }: Member, password = PASSWORD): Promise<Headers> {
  return cookieHeaders(await signIn({ email, password }, new Headers()))
}

/** The headers a browser sends after this outcome. Throws where nothing was set. */
export function cookieHeaders(outcome: SignInOutcome): Headers {
  if (!('cookies' in outcome)) throw new Error(outcome.message)
  const kept = outcome.cookies.filter(({ value }) => value !== '')
  const cookie = kept.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return new Headers({ cookie })
}

/** Who these headers are, now. */
export function whoIs(headers: Headers, now = Date.now()): Promise<SignInSession | null> {
  return findSignInSession(headers, now)
}

/** The sign-in of these headers. Throws where there is none. */
export async function sessionOf(headers: Headers): Promise<SignInSession> {
  const session = await whoIs(headers)
  if (!session) throw new Error('Nobody is signed in.')
  return session
}

/** The actions in the history, oldest first, from `skip` on. */
export async function auditedActions(skip = 0): Promise<string[]> {
  const entries = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' }, skip })
  return entries.map(({ action }) => action)
}
