import { isSecondFactorRequired } from '../../domain/users/second-factor-rule'
import { isSignInAlive } from '../../domain/users/session-limits'
import type { Viewer } from '../../domain/users/viewer'
import { reader } from '../db/reader'
import { authLibrary, cookiePrefix } from './auth-library'
import { readSettings } from './site-settings'

/** Who is signed in with a request, and with which sign-in. */
export interface SignInSession {
  id: string
  lastUsedAt: Date
  viewer: Viewer
  isSecondFactorDue: boolean // the account acts as a viewer until it has enrolled one
}

/**
 * Finds the sign-in a request's cookie names, everything read from the store at this moment. Null without a cookie, and
 * where the sign-in was ended or ran out, or where its account may not sign in any more. `now` is in milliseconds.
 */
export async function findSignInSession(headers: Headers, now: number): Promise<SignInSession | null> {
  if (!headers.get('cookie')?.includes(`${cookiePrefix()}.session_token=`)) return null
  const found = await authLibrary().api.getSession({ headers, query: { disableRefresh: true } })
  const user = found && (await reader().user.findUnique({ where: { id: found.user.id } }))
  if (!found || !user || !user.isActive || user.banned === true) return null
  const { id, createdAt, updatedAt } = found.session
  if (!isSignInAlive({ role: user.role, signedInAt: createdAt, lastUsedAt: updatedAt }, now)) return null
  const { requireSecondFactor } = await readSettings(reader())
  const isDue = isSecondFactorRequired(user.role, requireSecondFactor) && user.twoFactorEnabled !== true
  const viewer = { role: isDue ? 'viewer' : user.role, id: user.id, handle: user.handle } as const
  return { id, lastUsedAt: updatedAt, viewer, isSecondFactorDue: isDue }
}
