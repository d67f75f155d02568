import { ulid } from 'ulid'
import { AppError } from '../../domain/shared/app-error'
import { proposeHandle } from '../../domain/users/handle'
import type { Role } from '../../domain/users/role'
import type { Transaction } from '../db/handles'

interface UserRow {
  email: string
  name: string
  handle: string
  role: Role
  passwordHash: string
}

/** Writes an account that signs in with a password. Throws `conflict` where the address or the handle is in use. */
export async function writeUser(tx: Transaction, row: UserRow): Promise<{ id: string; handle: string }> {
  const { email, name, handle, role, passwordHash } = row
  if (await tx.user.findUnique({ where: { email } }))
    throw new AppError('conflict', 'There is an account with this e-mail address already.')
  if (await tx.user.findUnique({ where: { handle } }))
    throw new AppError('conflict', 'Somebody else has this public name.', { handle: 'is in use' })
  const now = new Date()
  const at = { createdAt: now, updatedAt: now }
  const user = await tx.user.create({ data: { id: ulid(), email, name, handle, role, ...at } })
  const credential = { accountId: user.id, userId: user.id, providerId: 'credential' } // as the auth library looks it up
  await tx.account.create({ data: { id: ulid(), ...credential, password: passwordHash, ...at } })
  return { id: user.id, handle }
}

/** A handle made of the name that nobody has. */
export async function freeHandle(tx: Transaction, name: string): Promise<string> {
  const users = await tx.user.findMany({ select: { handle: true } })
  const taken = new Set(users.map(({ handle }) => handle))
  return proposeHandle(name, (handle) => taken.has(handle))
}
