import { randomBytes, randomUUID } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy } from './lib/server/http/content-security-policy'
import { logRefusal, type RefusedRequest } from './lib/server/http/refusal-log'
import { refusedWrite } from './lib/server/http/refused-write'
import { strictTransport } from './lib/server/http/security-headers'
import { env } from './lib/server/env'

/**
 * What every request passes: the origin and size check of writes, headers nobody outside may set, and a fresh nonce.
 * It decides no access: each page, handler and action asks the data layer, and deleting this file opens nothing but
 * the origin check.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(
    randomBytes(16).toString('base64'),
    process.env.NODE_ENV === 'development',
  )
  const refusal = refusedWrite(
    {
      method: request.method,
      origin: request.headers.get('origin'),
      contentLength: request.headers.get('content-length'),
    },
    env().acceptedOrigins,
  )
  if (refusal) logRefusal(refusedRequest(request, refusal.status))
  const answer = refusal
    ? NextResponse.json(
        { error: { code: 'forbidden', message: refusal.message } },
        { status: refusal.status },
      )
    : NextResponse.next({ request: { headers: trustedHeaders(request, policy) } })
  return withPolicy(answer, policy)
}

export const config = { matcher: ['/((?!_next/static/).*)'] }

// Forwarded addresses, internal routing marks and policies are ours to set (CVE-2025-29927 and the forwarded-host case
// of DESIGN section 8); Next reads the nonce for its own scripts from the policy header.
const FOREIGN_HEADERS = /^(x-forwarded-|x-middleware-|x-nonce$|x-request-id$|content-security-policy)/

function refusedRequest({ method, nextUrl }: NextRequest, status: number): RefusedRequest {
  const code = status === 413 ? 'tooLarge' : 'foreignOrigin'
  return { code, viewerId: null, door: `${method} ${nextUrl.pathname}`, requestId: null }
}

function trustedHeaders(request: NextRequest, policy: string): Headers {
  const headers = new Headers(request.headers)
  const isBehindProxy = env().hasTrustedProxy
  for (const name of [...headers.keys()])
    if (FOREIGN_HEADERS.test(name) && !(isBehindProxy && name.startsWith('x-forwarded-')))
      headers.delete(name)
  headers.set('x-request-id', randomUUID())
  headers.set('x-nonce', /'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  headers.set('content-security-policy', policy)
  return headers
}

function withPolicy(answer: NextResponse, policy: string): NextResponse {
  answer.headers.set('Content-Security-Policy', policy)
  const transport = strictTransport(env().appOrigin)
  if (transport) answer.headers.set('Strict-Transport-Security', transport)
  return answer
}
