import { AppError } from '../../domain/shared/app-error'
import type { IdInput, PasswordChange } from '../../domain/users/user-input'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { hashPassword } from '../auth/password'
import { makeSessionToken } from '../auth/session-token'
import { inTransaction } from '../db/transaction'
import { refuseWeakPassword } from './new-password'
import { readPasswordHash, refuseWrongPassword } from './own-password'
import { endSessions, getUserRow, recordUserChange } from './user-changes'

/**
 * Changes one's own password: the current one is asked, all other sign-ins end, and this one goes on under a new token,
 * which is returned for its cookie; a copied cookie is worth nothing from then on.
 */
export async function changePassword(
  viewer: Viewer,
  { current, password, sessionId }: PasswordChange & { sessionId: string },
): Promise<{ token: string }> {
  authorize(viewer, 'account:use')
  const { id: userId } = viewer
  const before = await inTransaction(async (tx) => ({
    hash: await readPasswordHash(tx, userId),
    user: await getUserRow(tx, userId),
  }))
  await refuseWrongPassword(userId, before.hash, current)
  const { email, name, handle } = before.user
  refuseWeakPassword(password, [email, name, handle])
  const passwordHash = await hashPassword(password)
  const token = makeSessionToken()
  await inTransaction(async (tx) => {
    const credential = { userId, providerId: 'credential', password: before.hash }
    const at = new Date()
    const { count } = await tx.account.updateMany({
      where: credential,
      data: { password: passwordHash, updatedAt: at },
    })
    if (count === 0) throw new AppError('conflict', 'Your password was changed elsewhere meanwhile.')
    await endSessions(tx, userId, sessionId)
    await tx.session.updateMany({ where: { id: sessionId, userId }, data: { token, updatedAt: at } })
    await recordUserChange(tx, viewer, { action: 'account.changePassword', userId, changes: [] })
  })
  return { token }
}

/** Ends one of one's own sign-ins. Somebody else's is not found, as one that is gone. */
export async function endOwnSignIn(viewer: Viewer, { id }: IdInput): Promise<void> {
  authorize(viewer, 'account:use')
  const { id: userId } = viewer
  await inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId } })
    if (count === 0) throw new AppError('notFound', 'This sign-in has ended already.')
    await recordUserChange(tx, viewer, { action: 'account.endSignIn', userId, changes: [] })
  })
}

/** Ends all of one's own sign-ins but the one in use. */
export async function endOtherSignIns(viewer: Viewer, { id: keptId }: IdInput): Promise<void> {
  authorize(viewer, 'account:use')
  const { id: userId } = viewer
  await inTransaction(async (tx) => {
    const ended = await endSessions(tx, userId, keptId)
    if (ended === 0) return
    const changes = [{ field: 'signIns', from: ended + 1, to: 1 }]
    await recordUserChange(tx, viewer, { action: 'account.endOtherSignIns', userId, changes })
  })
}
