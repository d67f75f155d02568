import { createHmac } from 'node:crypto'
import { logger } from '../http/logger'
import { authSecret } from './auth-secret'

export type RefusalReason = 'wrong' | 'tooMany' | 'wrongCode' | 'tooManyCodes'

/**
 * Writes a refused sign-in into the log. The address typed is there as a keyed hash only: it may be a stranger's, or a
 * password typed into the wrong field; the same address gives the same hash, so that an attack on one account shows.
 */
export function logRefusedSignIn(reason: RefusalReason, network: string, account: string | null): void {
  const accountHash = account === null ? undefined : hashOf(account)
  logger().warn({ security: 'signInRefused', reason, network, accountHash }, 'A sign-in was refused.')
}

function hashOf(account: string): string {
  return createHmac('sha256', authSecret()).update(account).digest('hex').slice(0, 16)
}
