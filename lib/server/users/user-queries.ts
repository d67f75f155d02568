import { isSignInAlive } from '../../domain/users/session-limits'
import type { InvitationView, LinkView, UserView } from '../../domain/users/user-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { getOpenInvitation } from './invitation-rows'

/** All members, those who may sign in first, then by public name. */
export async function listUsers(viewer: Viewer): Promise<UserView[]> {
  authorize(viewer, 'user:manage')
  const now = Date.now()
  const users = await reader().user.findMany({
    include: { sessions: true },
    orderBy: [{ isActive: 'desc' }, { handle: 'asc' }],
  })
  return users.map((user) => {
    const { id, handle, name, email, role, isActive, sessions } = user
    const alive = sessions.filter(({ createdAt, updatedAt }) =>
      isSignInAlive({ role, signedInAt: createdAt, lastUsedAt: updatedAt }, now),
    )
    const latest = Math.max(0, ...sessions.map(({ updatedAt }) => updatedAt.getTime()))
    const lastUsedAt = latest === 0 ? null : new Date(latest).toISOString()
    const hasSecondFactor = user.twoFactorEnabled === true
    return { id, handle, name, email, role, isActive, hasSecondFactor, signIns: alive.length, lastUsedAt }
  })
}

/** The links that work and nobody has used, newest first. */
export async function listInvitations(viewer: Viewer): Promise<InvitationView[]> {
  authorize(viewer, 'user:manage')
  const open = await reader().invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date().toISOString() } },
    orderBy: { createdAt: 'desc' },
  })
  const members = await emailsOfMembers(open.map(({ email }) => email))
  return open.map(({ id, email, role, invitedByHandle, createdAt, expiresAt }) => {
    const purpose = members.has(email) ? 'password' : 'account'
    return { id, email, role, purpose, invitedByHandle, createdAt, expiresAt }
  })
}

/** What a link opens. Throws `notFound` for one that does not work, without saying why. */
export async function getLink(viewer: Viewer, token: string): Promise<LinkView> {
  authorize(viewer, 'invitation:accept')
  const { email, role, invitedByHandle, expiresAt } = await getOpenInvitation(reader(), token)
  const purpose = (await emailsOfMembers([email])).has(email) ? 'password' : 'account'
  return { email, role, purpose, invitedByHandle, expiresAt }
}

async function emailsOfMembers(emails: string[]): Promise<Set<string>> {
  const users = await reader().user.findMany({ where: { email: { in: emails } }, select: { email: true } })
  return new Set(users.map(({ email }) => email))
}
