import { createHash, randomBytes } from 'node:crypto'

/** How long a link works that an administrator hands over. Milliseconds. */
export const LINK_LIFE = 7 * 86_400_000

/** A token of 192 random bits for a link; the store keeps its hash alone, so that a copied store opens no account. */
export function makeLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: hashLinkToken(token) }
}

export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
