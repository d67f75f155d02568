import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { reader } from '../db/reader'
import { authLibrary } from './auth-library'
import { recordSignInEvent } from './auth-store'
import { findSignInSession } from './sign-in-session'

/** A cookie the answer has to set. */
export interface AnswerCookie {
  name: string
  value: string
  options: Partial<ReturnType<typeof toCookieOptions>>
}

export type SignInOutcome =
  | { kind: 'signedIn'; cookies: AnswerCookie[] }
  | { kind: 'secondFactorDue'; cookies: AnswerCookie[] }
  | { kind: 'refused'; message: string }

const REFUSAL = 'This e-mail address and password do not fit together, or the account is not active.'

/**
 * Signs in with e-mail address and password. An unknown address, a wrong password and an inactive account get the same
 * answer at the same cost: one password hash.
 */
export async function signIn(typed: { email: string; password: string }): Promise<SignInOutcome> {
  const answer = await authLibrary().api.signInEmail({ body: typed, asResponse: true })
  if (!answer.ok) return { kind: 'refused', message: REFUSAL }
  const cookies = answerCookies(answer.headers)
  const body: unknown = await answer.json()
  if (typeof body === 'object' && body !== null && 'twoFactorRedirect' in body)
    return { kind: 'secondFactorDue', cookies }
  await recordSignIn(typed.email)
  return { kind: 'signedIn', cookies }
}

/** Ends the sign-in of a request; says nothing where there was none. Returns the cookies that forget it. */
export async function signOut(headers: Headers): Promise<AnswerCookie[]> {
  const session = await findSignInSession(headers, Date.now())
  const answer = await authLibrary().api.signOut({ headers, asResponse: true })
  if (session)
    await recordSignInEvent(session.viewer, {
      action: 'account.signOut',
      entityType: 'user',
      entityId: session.viewer.id,
    })
  return answerCookies(answer.headers)
}

async function recordSignIn(email: string): Promise<void> {
  const user = await reader().user.findUniqueOrThrow({ where: { email: email.toLowerCase() } })
  const viewer = { role: user.role, id: user.id, handle: user.handle }
  await recordSignInEvent(viewer, { action: 'account.signIn', entityType: 'user', entityId: user.id })
}

function answerCookies(headers: Headers): AnswerCookie[] {
  const parsed = parseSetCookieHeader(headers.getSetCookie().join(', '))
  return [...parsed].map(([name, { value, ...attributes }]) => ({
    name,
    value,
    options: Object.fromEntries(
      Object.entries(toCookieOptions({ value, ...attributes })).filter(([, option]) => option !== undefined),
    ),
  }))
}
