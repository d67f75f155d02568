import type { Role } from './role'

const hour = 3_600_000
const day = 24 * hour

/** How long a sign-in lasts unused, and at most: RELIABILITY D9. Milliseconds. */
export const IDLE_LIMIT = 12 * hour
export const LONGEST_SIGN_IN = 7 * day
const longestAdminSignIn = 12 * hour

export interface SignInTimes {
  role: Role // of the account now, not at sign-in
  signedInAt: Date
  lastUsedAt: Date
}

/** Tells whether a sign-in still counts at `now` (milliseconds since the epoch). */
export function isSignInAlive({ role, signedInAt, lastUsedAt }: SignInTimes, now: number): boolean {
  const longest = role === 'admin' ? longestAdminSignIn : LONGEST_SIGN_IN
  return now - signedInAt.getTime() < longest && now - lastUsedAt.getTime() < IDLE_LIMIT
}
