import { randomBytes, randomUUID } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy } from './lib/server/http/content-security-policy'
import { logRefusal, type RefusedRequest } from './lib/server/http/refusal-log'
import { refusedAddress } from './lib/server/http/refused-address'
import { refusedLoad } from './lib/server/http/refused-load'
import { type Refusal, refusedWrite } from './lib/server/http/refused-write'
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
  const requestId = randomUUID()
  const refusal = findRefusal(request)
  if (refusal) logRefusal(refusedRequest(request, refusal.code, requestId))
  const answer = refusal
    ? refusalAnswer(refusal)
    : NextResponse.next({ request: { headers: trustedHeaders(request, policy, requestId) } })
  return withOwnHeaders(answer, policy, requestId)
}

export const config = { matcher: ['/((?!_next/static/).*)'] }

// Forwarded addresses, internal routing marks and policies are ours to set (CVE-2025-29927 and the forwarded-host case
// of DESIGN section 8); Next reads the nonce for its own scripts from the policy header.
const FOREIGN_HEADERS = /^(x-forwarded-|x-middleware-|x-nonce$|x-request-id$|content-security-policy)/

function findRefusal({ method, headers, nextUrl: { pathname } }: NextRequest): Refusal | null {
  const write = { method, origin: headers.get('origin'), contentLength: headers.get('content-length') }
  return refusedAddress(pathname) ?? refusedLoad(pathname) ?? refusedWrite(write, env().acceptedOrigins)
}

function refusedRequest({ method, nextUrl }: NextRequest, code: string, requestId: string): RefusedRequest {
  return { code, viewerId: null, door: `${method} ${nextUrl.pathname}`, requestId }
}

const CODES = { 400: 'invalid', 403: 'forbidden', 413: 'forbidden', 503: 'unavailable' } as const

function refusalAnswer({ status, message }: Refusal): NextResponse {
  const headers = { 'Cache-Control': 'no-store', ...(status === 503 ? { 'Retry-After': '2' } : {}) }
  return NextResponse.json({ error: { code: CODES[status], message } }, { status, headers })
}

function trustedHeaders(request: NextRequest, policy: string, requestId: string): Headers {
  const headers = new Headers(request.headers)
  const isBehindProxy = env().hasTrustedProxy
  for (const name of [...headers.keys()])
    if (FOREIGN_HEADERS.test(name) && !(isBehindProxy && name.startsWith('x-forwarded-')))
      headers.delete(name)
  headers.set('x-request-id', requestId)
  headers.set('x-nonce', /'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  headers.set('content-security-policy', policy)
  return headers
}

function withOwnHeaders(answer: NextResponse, policy: string, requestId: string): NextResponse {
  answer.headers.set('Content-Security-Policy', policy)
  answer.headers.set('X-Request-Id', requestId)
  const transport = strictTransport(env().appOrigin)
  if (transport) answer.headers.set('Strict-Transport-Security', transport)
  return answer
}
