import { sayCount } from '../../domain/shared/words'
import { isSecondFactorRequired } from '../../domain/users/second-factor-rule'
import type { SignInInput } from '../../domain/users/sign-in-input'
import { reader } from '../db/reader'
import { answerCookies, type AnswerCookie } from './answer-cookies'
import { authLibrary } from './auth-library'
import { recordSignIn, recordSignOut } from './auth-store'
import { clientNetwork } from './client-address'
import { logRefusedSignIn } from './sign-in-events'
import { countAttempt, forgiveAttempt } from './sign-in-limits'
import { findSignInSession } from './sign-in-session'
import { readSettings } from './site-settings'

export type SignInOutcome =
  | { kind: 'signedIn'; cookies: AnswerCookie[]; mustEnrol: boolean } // a second factor, before the role counts
  | { kind: 'secondFactorDue'; cookies: AnswerCookie[] }
  | { kind: 'refused'; message: string }
  | { kind: 'tooMany'; message: string; waitS: number }

const REFUSAL = 'This e-mail address and password do not fit together, or the account is not active.'

/**
 * Signs in with e-mail address and password. An unknown address, a wrong password and an inactive account get the same
 * answer at the same cost, one password hash; too many wrong ones have to wait, whether or not there is such an account.
 */
export async function signIn(typed: SignInInput, headers: Headers): Promise<SignInOutcome> {
  const email = typed.email.toLowerCase()
  const attempt = { network: clientNetwork(headers), account: email }
  const waitS = await countAttempt(attempt)
  if (waitS !== null) {
    logRefusedSignIn('tooMany', attempt.network, email)
    return tooMany(waitS)
  }
  const body = { email, password: typed.password }
  const answer = await authLibrary().api.signInEmail({
    body,
    headers: browserOnly(headers),
    asResponse: true,
  })
  if (!answer.ok) {
    logRefusedSignIn('wrong', attempt.network, email)
    return { kind: 'refused', message: REFUSAL }
  }
  await forgiveAttempt(attempt)
  return outcomeOf(answer)
}

/** Ends the sign-in of a request; says nothing where there was none. Returns the cookies that forget it. */
export async function signOut(headers: Headers): Promise<AnswerCookie[]> {
  const session = await findSignInSession(headers, Date.now())
  const answer = await authLibrary().api.signOut({ headers, asResponse: true })
  if (session) await recordSignOut(session.viewer)
  return answerCookies(answer.headers)
}

/** The outcome of an attempt that has to wait, with the time in words. */
export function tooMany(waitS: number): SignInOutcome {
  const minutes = Math.ceil(waitS / 60)
  const wait = waitS < 60 ? sayCount(waitS, 'second', 'seconds') : sayCount(minutes, 'minute', 'minutes')
  return { kind: 'tooMany', waitS, message: `Too many attempts. Wait ${wait}, then try again.` }
}

/** What the library answered to a good password, or a good code: signed in, or a second factor is due. */
export async function outcomeOf(answer: Response): Promise<SignInOutcome> {
  const cookies = answerCookies(answer.headers)
  const body: unknown = await answer.json()
  if (typeof body !== 'object' || body === null) throw new Error('The auth library answered no object.')
  if ('twoFactorRedirect' in body) return { kind: 'secondFactorDue', cookies }
  const { role, twoFactorEnabled } = await recordSignIn(userIdOf(body))
  const { requireSecondFactor } = await readSettings(reader())
  const mustEnrol = twoFactorEnabled !== true && isSecondFactorRequired(role, requireSecondFactor)
  return { kind: 'signedIn', cookies, mustEnrol }
}

/** The browser's name for the list of one's sign-ins, and no cookie: what came before a sign-in has no say in it. */
export function browserOnly(headers: Headers): Headers {
  return new Headers({ 'user-agent': headers.get('user-agent') ?? '' })
}

function userIdOf(body: object): string {
  if ('user' in body && typeof body.user === 'object' && body.user !== null && 'id' in body.user)
    return String(body.user.id)
  throw new Error('The auth library signed in nobody.')
}
