import { AppError } from '../../domain/shared/app-error'
import type { Acceptance, IdInput, InvitationInput, PasswordLinkInput } from '../../domain/users/user-input'
import type { Viewer } from '../../domain/users/viewer'
import { recordAudit } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { hashPassword } from '../auth/password'
import { inTransaction } from '../db/transaction'
import { getOpenInvitation, takeInvitation, writeInvitation, type IssuedLink } from './invitation-rows'
import { refuseWeakPassword } from './new-password'
import { endSessions, getUserRow, recordUserChange } from './user-changes'
import { writeUser } from './user-rows'

/**
 * Invites somebody: gives a link for seven days, whose token is told this once. Inviting again makes the earlier link
 * useless. Throws `conflict` where the address has an account.
 */
export async function inviteUser(viewer: Viewer, { email, role }: InvitationInput): Promise<IssuedLink> {
  authorize(viewer, 'user:manage')
  return inTransaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email } }))
      throw new AppError('conflict', 'There is an account with this e-mail address already.')
    const link = await writeInvitation(tx, viewer, { email, role })
    const changes = [{ field: 'role', from: null, to: role }]
    await recordAudit(tx, viewer, {
      action: 'user.invite',
      entityType: 'invitation',
      entityId: link.id,
      changes,
    })
    return link
  })
}

/** Gives a member who forgot the password a link to choose a new one. Throws `conflict` for a closed account. */
export async function issuePasswordLink(viewer: Viewer, { id }: IdInput): Promise<IssuedLink> {
  authorize(viewer, 'user:manage')
  return inTransaction(async (tx) => {
    const { email, role, isActive } = await getUserRow(tx, id)
    if (!isActive) throw new AppError('conflict', 'This account is closed. Open it again first.')
    const link = await writeInvitation(tx, viewer, { email, role })
    await recordUserChange(tx, viewer, { action: 'user.issuePasswordLink', userId: id, changes: [] })
    return link
  })
}

/** Makes a link useless that nobody used yet. */
export async function revokeInvitation(viewer: Viewer, { id }: IdInput): Promise<void> {
  authorize(viewer, 'user:manage')
  await inTransaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { id } })
    if (!invitation) throw new AppError('notFound', 'There is no such invitation.')
    if (invitation.acceptedAt) throw new AppError('conflict', 'This link has been used already.')
    if (invitation.revokedAt) return
    await tx.invitation.update({ where: { id }, data: { revokedAt: new Date().toISOString() } })
    await recordAudit(tx, viewer, { action: 'user.revokeInvitation', entityType: 'invitation', entityId: id })
  })
}

/**
 * Makes the account an invitation is for. The role and the address come from the invitation, never from what is typed.
 * Throws `notFound` for a link that does not work, `conflict` where the public name is taken.
 */
export async function acceptInvitation(
  viewer: Viewer,
  { token, name, handle, password }: Acceptance,
): Promise<{ email: string }> {
  authorize(viewer, 'invitation:accept')
  const { email } = await inTransaction((tx) => getOpenInvitation(tx, token))
  refuseWeakPassword(password, [email, name, handle])
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const { email, role } = await takeInvitation(tx, token)
    const user = await writeUser(tx, { email, role, name, handle, passwordHash })
    const changes = [{ field: 'role', from: null, to: role }]
    const member = { role, id: user.id, handle }
    await recordUserChange(tx, member, { action: 'user.acceptInvitation', userId: user.id, changes })
    return { email }
  })
}

/** Sets the password a link of an administrator is for, and ends the account's sign-ins. Throws `notFound` likewise. */
export async function choosePassword(
  viewer: Viewer,
  { token, password }: PasswordLinkInput,
): Promise<{ email: string }> {
  authorize(viewer, 'invitation:accept')
  const { email } = await inTransaction((tx) => getOpenInvitation(tx, token))
  refuseWeakPassword(password, [email])
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const { email } = await takeInvitation(tx, token)
    const user = await tx.user.findUnique({ where: { email } })
    if (!user?.isActive)
      throw new AppError('notFound', 'There is no account for this link. Ask for a new one.')
    const credential = { userId: user.id, providerId: 'credential' }
    await tx.account.updateMany({
      where: credential,
      data: { password: passwordHash, updatedAt: new Date() },
    })
    await endSessions(tx, user.id, null)
    const member = { role: user.role, id: user.id, handle: user.handle }
    await recordUserChange(tx, member, { action: 'account.choosePassword', userId: user.id, changes: [] })
    return { email }
  })
}
