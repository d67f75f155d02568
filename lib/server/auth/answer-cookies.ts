import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'

/** A cookie an answer has to set. */
export interface AnswerCookie {
  name: string
  value: string
  options: Partial<ReturnType<typeof toCookieOptions>>
}

/** The cookies an answer of the auth library sets. */
export function answerCookies(headers: Headers): AnswerCookie[] {
  const parsed = parseSetCookieHeader(headers.getSetCookie().join(', '))
  return [...parsed].map(([name, attributes]) => {
    const options = Object.entries(toCookieOptions(attributes)).filter(([, option]) => option !== undefined)
    return { name, value: attributes.value, options: Object.fromEntries(options) }
  })
}

/** A cookie as a Set-Cookie line. */
export function setCookieLine({ name, value, options }: AnswerCookie): string {
  const { maxAge, path = '/', secure, httpOnly, sameSite = 'lax' } = options
  const attributes = [
    `Path=${path}`,
    maxAge === undefined ? null : `Max-Age=${String(maxAge)}`,
    secure ? 'Secure' : null,
    httpOnly ? 'HttpOnly' : null,
    `SameSite=${String(sameSite)}`,
  ]
  return [`${name}=${encodeURIComponent(value)}`, ...attributes.filter(Boolean)].join('; ')
}
