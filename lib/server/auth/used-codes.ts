import { createHash } from 'node:crypto'
import { ulid } from 'ulid'
import type { Transaction } from '../db/handles'

// A code is accepted from 30 s before its own half minute to 30 s after; five minutes are far beyond.
const remembered = 300_000

/**
 * Takes a code of an authenticator app: true the first time, false when the same account showed it before. The library
 * would accept a code again while its half minute lasts, and whoever looked over a shoulder could use it (D12).
 */
export async function takeCode(tx: Transaction, userId: string, code: string): Promise<boolean> {
  const now = Date.now()
  const digest = createHash('sha256').update(`${userId} ${code}`).digest('hex')
  const identifier = `used-code:${digest}`
  await tx.verification.deleteMany({
    where: { identifier: { startsWith: 'used-code:' }, expiresAt: { lt: new Date(now) } },
  })
  if (await tx.verification.findFirst({ where: { identifier } })) return false
  const expiresAt = new Date(now + remembered)
  await tx.verification.create({ data: { id: ulid(), identifier, value: userId, expiresAt } })
  return true
}
