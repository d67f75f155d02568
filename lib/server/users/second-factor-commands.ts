import { ulid } from 'ulid'
import { AppError } from '../../domain/shared/app-error'
import type { CodeInput, PasswordProof } from '../../domain/users/user-input'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { isCodeOf, makeRecoveryCodes, makeSecondFactor } from '../auth/second-factor-secret'
import { countGuess } from '../auth/sign-in-limits'
import { takeCode } from '../auth/used-codes'
import { inTransaction } from '../db/transaction'
import { readPasswordHash, refuseWrongPassword } from './own-password'
import { endSessions, getUserRow, recordUserChange } from './user-changes'

/**
 * Begins to enrol a second factor: returns the address for the authenticator app, shown until a code of it confirms. It
 * asks for the password; nothing about the account changes yet. Throws `conflict` where there is a second factor.
 */
export async function beginSecondFactor(
  viewer: Viewer,
  { current }: PasswordProof,
): Promise<{ address: string }> {
  authorize(viewer, 'account:use')
  const { id: userId } = viewer
  const { user, hash } = await inTransaction(async (tx) => ({
    user: await getUserRow(tx, userId),
    hash: await readPasswordHash(tx, userId),
  }))
  await refuseWrongPassword(userId, hash, current)
  const { address, stored } = await makeSecondFactor(user.email)
  await inTransaction(async (tx) => {
    const { twoFactorEnabled } = await getUserRow(tx, userId)
    if (twoFactorEnabled === true) throw new AppError('conflict', 'You have a second factor already.')
    await tx.twoFactor.deleteMany({ where: { userId } })
    await tx.twoFactor.create({ data: { id: ulid(), userId, ...stored, verified: false } })
  })
  return { address }
}

/**
 * Confirms the enrolment with a code of the app, and ends all other sign-ins: they were made without it. Returns ten
 * recovery codes, told this once. Throws `invalid` for a code that does not fit or was shown before.
 */
export async function confirmSecondFactor(
  viewer: Viewer,
  { code, sessionId }: CodeInput & { sessionId: string },
): Promise<{ recoveryCodes: string[] }> {
  authorize(viewer, 'account:use')
  const { id: userId } = viewer
  if ((await countGuess(`account:${userId}`)) !== null)
    throw new AppError('invalid', 'Too many wrong codes. Wait a minute, then try again.')
  const { codes, stored } = await makeRecoveryCodes()
  await inTransaction(async (tx) => {
    const pending = await tx.twoFactor.findFirst({ where: { userId, verified: false } })
    if (!pending) throw new AppError('conflict', 'Begin again: no second factor is waiting for a code.')
    if (!(await isCodeOf(pending.secret, code)) || !(await takeCode(tx, userId, code)))
      throw new AppError('invalid', 'This code does not fit. Wait for the next one.', {
        code: 'does not fit',
      })
    await tx.twoFactor.update({
      where: { id: pending.id },
      data: { verified: true, backupCodes: stored, failedVerificationCount: 0, lockedUntil: null },
    })
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: true, updatedAt: new Date() } })
    await endSessions(tx, userId, sessionId)
    const changes = [{ field: 'secondFactor', from: 'off', to: 'on' }]
    await recordUserChange(tx, viewer, { action: 'account.confirmSecondFactor', userId, changes })
  })
  return { recoveryCodes: codes }
}

/** Gives up one's second factor, asking for the password, and ends all other sign-ins. */
export async function disableSecondFactor(
  viewer: Viewer,
  { current, sessionId }: PasswordProof & { sessionId: string },
): Promise<void> {
  authorize(viewer, 'account:use')
  const { id: userId } = viewer
  const hash = await inTransaction((tx) => readPasswordHash(tx, userId))
  await refuseWrongPassword(userId, hash, current)
  await inTransaction(async (tx) => {
    const user = await getUserRow(tx, userId)
    if (user.twoFactorEnabled !== true) return
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false, updatedAt: new Date() } })
    await tx.twoFactor.deleteMany({ where: { userId } })
    await endSessions(tx, userId, sessionId)
    const changes = [{ field: 'secondFactor', from: 'on', to: 'off' }]
    await recordUserChange(tx, viewer, { action: 'account.disableSecondFactor', userId, changes })
  })
}
