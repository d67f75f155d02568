import { generateRandomString, makeSignature } from 'better-auth/crypto'
import type { AnswerCookie } from './answer-cookies'
import { authLibrary } from './auth-library'
import { authSecret } from './auth-secret'

/** A new token for a sign-in that goes on under another one, as the library makes them. */
export function makeSessionToken(): string {
  return generateRandomString(32, 'a-z', 'A-Z', '0-9')
}

/** The cookie that holds a sign-in's token, signed as the library reads it. */
export async function sessionCookie(token: string): Promise<AnswerCookie> {
  const { authCookies } = await authLibrary().$context
  const { name, attributes } = authCookies.sessionToken
  const { secure, httpOnly, path, maxAge } = attributes
  const options = { secure, httpOnly, path, maxAge, sameSite: 'lax' as const }
  return { name, value: `${token}.${await makeSignature(token, authSecret())}`, options }
}
