import { AppError } from '../../domain/shared/app-error'
import type { NewUser } from '../../domain/users/user-input'
import type { Viewer } from '../../domain/users/viewer'
import { recordAudit } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { hashPassword } from '../auth/password'
import { inTransaction } from '../db/transaction'
import { freeHandle, writeUser } from './user-rows'

/**
 * Makes an account from the command line. The first administrator comes from here and only the first: where there is
 * one, further ones are invited, and this refuses with `conflict`.
 */
export async function createUser(viewer: Viewer, input: NewUser): Promise<{ id: string; handle: string }> {
  authorize(viewer, 'user:manage')
  const { email, name, role } = input
  const passwordHash = await hashPassword(input.password)
  return inTransaction(async (tx) => {
    if (role === 'admin' && (await tx.user.count({ where: { role: 'admin' } })) > 0)
      throw new AppError('conflict', 'There is an administrator already, who can invite others.')
    const user = await writeUser(tx, { email, name, role, passwordHash, handle: await freeHandle(tx, name) })
    const changes = [{ field: 'role', from: null, to: role }]
    await recordAudit(tx, viewer, { action: 'user.create', entityType: 'user', entityId: user.id, changes })
    return user
  })
}
