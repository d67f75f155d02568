import { AppError } from '../../domain/shared/app-error'
import { sayCount } from '../../domain/shared/words'
import { isPasswordOf } from '../auth/password'
import { countAttempt, forgiveAttempt } from '../auth/sign-in-limits'
import type { Transaction } from '../db/handles'

/** The account's stored password, null where it has none. */
export async function readPasswordHash(tx: Transaction, userId: string): Promise<string | null> {
  const account = await tx.account.findFirst({ where: { userId, providerId: 'credential' } })
  return account?.password ?? null
}

/**
 * Refuses with `invalid` where the password typed is not the account's; a few wrong ones have to wait, as at sign-in:
 * whoever found a browser signed in must not be able to guess.
 */
export async function refuseWrongPassword(userId: string, hash: string | null, typed: string): Promise<void> {
  const attempt = { network: `account:${userId}`, account: `account:${userId}` }
  const wait = await countAttempt(attempt)
  if (wait !== null)
    refuse(`Too many wrong passwords. Wait ${sayCount(wait, 'second', 'seconds')}, then try again.`)
  if (hash === null || !(await isPasswordOf(hash, typed))) refuse('This is not your current password.')
  await forgiveAttempt(attempt)
}

function refuse(message: string): never {
  throw new AppError('invalid', message, { current: 'is not your password' })
}
