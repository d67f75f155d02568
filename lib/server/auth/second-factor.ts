import { reader } from '../db/reader'
import { authLibrary, cookiePrefix } from './auth-library'
import { takeCodeOnce } from './auth-store'
import { clientNetwork } from './client-address'
import { browserOnly, outcomeOf, tooMany, type SignInOutcome } from './sign-in'
import { logRefusedSignIn } from './sign-in-events'
import { countGuess, forgiveGuess } from './sign-in-limits'

const REFUSAL = 'This code does not fit, or was used before. Wait for the next one, or use a recovery code.'
const OVER = 'This sign-in has taken too long. Begin again.'

/**
 * The second step of a sign-in: a code of the authenticator app, six digits, or a recovery code. Each code counts once.
 * The cookie of the first step says whose sign-in it is; the library allows five codes a sign-in and ten wrong ones an
 * account.
 */
export async function signInWithCode(typed: string, headers: Headers): Promise<SignInOutcome> {
  const network = clientNetwork(headers)
  const waitS = await countGuess(network)
  if (waitS !== null) {
    logRefusedSignIn('tooManyCodes', network, null)
    return tooMany(waitS)
  }
  const challenge = readChallenge(headers)
  const userId = challenge && (await userOfChallenge(challenge.id))
  if (!userId) return { kind: 'refused', message: OVER }
  const answer = await verify(typed, userId, challenge.cookie, headers)
  if (!answer?.ok) {
    logRefusedSignIn('wrongCode', network, userId)
    return { kind: 'refused', message: REFUSAL }
  }
  await forgiveGuess(network)
  return outcomeOf(answer)
}

/** Tells whether a request stands between password and code. */
export function hasChallenge(headers: Headers): boolean {
  return readChallenge(headers) !== null
}

async function verify(
  typed: string,
  userId: string,
  cookie: string,
  headers: Headers,
): Promise<Response | null> {
  const code = typed.replace(/\s/g, '')
  const api = authLibrary().api
  // with no other cookie: a sign-in that is alive would turn this into another question
  const alone = browserOnly(headers)
  alone.set('cookie', cookie)
  if (!/^\d{6}$/.test(code)) return api.verifyBackupCode({ body: { code }, headers: alone, asResponse: true })
  if (!(await takeCodeOnce(userId, code))) return null
  return api.verifyTOTP({ body: { code }, headers: alone, asResponse: true })
}

function readChallenge(headers: Headers): { id: string; cookie: string } | null {
  const name = `${cookiePrefix()}.two_factor=`
  const cookie = headers
    .get('cookie')
    ?.split('; ')
    .find((part) => part.startsWith(name))
  if (!cookie) return null
  const [id] = decodeURIComponent(cookie.slice(name.length)).split('.')
  return id ? { id, cookie } : null
}

async function userOfChallenge(identifier: string): Promise<string | null> {
  const row = await reader().verification.findFirst({ where: { identifier, expiresAt: { gt: new Date() } } })
  return row?.value ?? null
}
