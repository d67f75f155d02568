import { AppError } from '../../domain/shared/app-error'
import type { User } from '../../../generated/prisma/client'
import type { Viewer } from '../../domain/users/viewer'
import { type AuditDraft, recordAudit } from '../audit/record-audit'
import type { Transaction } from '../db/handles'

/** The account of this id. Throws `notFound`. */
export async function getUserRow(tx: Transaction, id: string): Promise<User> {
  const user = await tx.user.findUnique({ where: { id } })
  if (!user) throw new AppError('notFound', 'There is no such account.')
  return user
}

/** Refuses with `conflict` to take its rights from the only administrator who can sign in. */
export async function keepAnAdmin(tx: Transaction, leaving: User): Promise<void> {
  if (leaving.role !== 'admin' || !leaving.isActive) return
  const others = await tx.user.count({ where: { role: 'admin', isActive: true, id: { not: leaving.id } } })
  if (others === 0)
    throw new AppError('conflict', 'This is the only administrator. Make somebody else one first.')
}

/** Ends all sign-ins of an account but one, on the next request of each; null keeps none. Returns how many ended. */
export async function endSessions(tx: Transaction, userId: string, keptId: string | null): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { userId, ...(keptId === null ? {} : { id: { not: keptId } }) },
  })
  await tx.verification.deleteMany({ where: { value: userId, identifier: { startsWith: '2fa-' } } }) // half-made ones
  return count
}

/** Writes the one history entry of a change of an account. */
export async function recordUserChange(
  tx: Transaction,
  viewer: Viewer,
  draft: Pick<AuditDraft, 'action' | 'changes'> & { userId: string },
): Promise<void> {
  const { action, changes, userId } = draft
  await recordAudit(tx, viewer, { action, changes, entityType: 'user', entityId: userId })
}
