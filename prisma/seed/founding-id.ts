import { createHash } from 'node:crypto'
import { encodeTime } from 'ulid'

// 2026-01-01T00:00:00Z: the founding records share one time part, so that they sort before everything entered later
const FOUNDING_TIME = 1_767_225_600_000
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Makes the ULID of a founding record from what it is. The same record has the same id in every atlas, so that a load
 * broken off midway continues, and addresses of claims and administrations hold between installations.
 */
export function foundingId(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  const letters = Array.from({ length: 16 }, (_, at) => CROCKFORD.charAt((digest[at] ?? 0) & 31))
  return encodeTime(FOUNDING_TIME, 10) + letters.join('')
}
