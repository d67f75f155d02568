import { AppError } from '../../domain/shared/app-error'
import type { IdInput, NewUser, RoleChange } from '../../domain/users/user-input'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { hashPassword } from '../auth/password'
import { inTransaction } from '../db/transaction'
import { refuseWeakPassword } from './new-password'
import { endSessions, getUserRow, keepAnAdmin, recordUserChange } from './user-changes'
import { freeHandle, writeUser } from './user-rows'

/**
 * Makes an account from the command line. The first administrator comes from here and only the first: where there is
 * one, further ones are invited, and this refuses with `conflict`.
 */
export async function createUser(viewer: Viewer, input: NewUser): Promise<{ id: string; handle: string }> {
  authorize(viewer, 'user:manage')
  const { email, name, role, password } = input
  refuseWeakPassword(password, [email, name])
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    if (role === 'admin' && (await tx.user.count({ where: { role: 'admin' } })) > 0)
      throw new AppError('conflict', 'There is an administrator already, who can invite others.')
    const user = await writeUser(tx, { email, name, role, passwordHash, handle: await freeHandle(tx, name) })
    const changes = [{ field: 'role', from: null, to: role }]
    await recordUserChange(tx, viewer, { action: 'user.create', userId: user.id, changes })
    return user
  })
}

/**
 * Gives an account another role and ends its sign-ins, so that no page drawn for the old one stays in use. Throws
 * `conflict` where the role is not the one the administrator saw, and where nobody would be left to administer.
 */
export async function setRole(viewer: Viewer, { userId, from, to }: RoleChange): Promise<void> {
  authorize(viewer, 'user:manage')
  await inTransaction(async (tx) => {
    const user = await getUserRow(tx, userId)
    if (user.role !== from)
      throw new AppError('conflict', `Somebody has changed this role to ${user.role} meanwhile.`)
    if (from === to) return
    await keepAnAdmin(tx, user)
    await tx.user.update({ where: { id: userId }, data: { role: to, updatedAt: new Date() } })
    await endSessions(tx, userId, null)
    const changes = [{ field: 'role', from, to }]
    await recordUserChange(tx, viewer, { action: 'user.setRole', userId, changes })
  })
}

/** Closes an account: it cannot sign in, and its sign-ins end now. What it wrote stays, under its name. */
export async function deactivateUser(viewer: Viewer, { id }: IdInput): Promise<void> {
  authorize(viewer, 'user:manage')
  await inTransaction(async (tx) => {
    const user = await getUserRow(tx, id)
    if (!user.isActive) return
    await keepAnAdmin(tx, user)
    await tx.user.update({ where: { id }, data: { isActive: false, updatedAt: new Date() } })
    await endSessions(tx, id, null)
    const changes = [{ field: 'isActive', from: true, to: false }]
    await recordUserChange(tx, viewer, { action: 'user.deactivate', userId: id, changes })
  })
}

/** Opens a closed account again, with the role and password it had. */
export async function reactivateUser(viewer: Viewer, { id }: IdInput): Promise<void> {
  authorize(viewer, 'user:manage')
  await inTransaction(async (tx) => {
    const user = await getUserRow(tx, id)
    if (user.isActive) return
    await tx.user.update({ where: { id }, data: { isActive: true, updatedAt: new Date() } })
    const changes = [{ field: 'isActive', from: false, to: true }]
    await recordUserChange(tx, viewer, { action: 'user.reactivate', userId: id, changes })
  })
}

/** Ends all sign-ins of an account; it may sign in again. */
export async function endSignIns(viewer: Viewer, { id }: IdInput): Promise<void> {
  authorize(viewer, 'user:manage')
  await inTransaction(async (tx) => {
    await getUserRow(tx, id)
    const ended = await endSessions(tx, id, null)
    if (ended === 0) return
    const changes = [{ field: 'signIns', from: ended, to: 0 }]
    await recordUserChange(tx, viewer, { action: 'user.endSignIns', userId: id, changes })
  })
}

/** Takes away the second factor of somebody who lost theirs, and ends their sign-ins. */
export async function removeSecondFactor(viewer: Viewer, { id }: IdInput): Promise<void> {
  authorize(viewer, 'user:manage')
  await inTransaction(async (tx) => {
    const user = await getUserRow(tx, id)
    if (user.twoFactorEnabled !== true) return
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false, updatedAt: new Date() } })
    await tx.twoFactor.deleteMany({ where: { userId: id } })
    await endSessions(tx, id, null)
    const changes = [{ field: 'secondFactor', from: 'on', to: 'off' }]
    await recordUserChange(tx, viewer, { action: 'user.removeSecondFactor', userId: id, changes })
  })
}
