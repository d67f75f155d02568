import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { processSingleton } from '../db/process-singleton'
import { lifecycle } from './lifecycle'
import { logger } from './logger'
import { metrics } from './metrics'
import { rememberAnswers } from './remember-answers'
import { limitServer } from './server-limits'

/** One request as its end found it. */
interface EndedRequest {
  requestId: string | null
  method: string
  path: string // without the question, which may hold a name or an address
  status: number
  isWhole: boolean // false where the reader left or the connection broke before the end
  seconds: number
}

/**
 * Writes a line and counts a request whenever one ends that came to a server of this process, save to the one of the
 * metrics. Node itself tells of them (diagnostics_channel), so nothing a page or handler does is missed.
 */
export function observeRequests(): void {
  subscribe('http.server.request.start', (message) => {
    if (!isStart(message) || message.server === metrics().ownServer) return
    const { request, response, server } = message
    meet(server)
    const began = performance.now()
    lifecycle().underWay += 1
    response.once('close', () => {
      lifecycle().underWay -= 1
      tell(describeEnd(request, response, (performance.now() - began) / 1000))
    })
  })
}

/** The servers of this process that somebody has asked something of, save the one of the metrics. */
export function servers(): Set<Server> {
  return processSingleton('servers', () => new Set())
}

// There is no other moment to get hold of the server: Next makes it, and shows it to nobody.
function meet(server: Server): void {
  if (servers().has(server)) return
  servers().add(server)
  if (process.env.NODE_ENV === 'production') rememberAnswers(server)
  limitServer(server)
}

const QUIET = /^\/(_next\/static|api\/health)\//

function tell(ended: EndedRequest): void {
  const { method, path, status, isWhole, seconds } = ended
  const labels = { method: KNOWN_METHODS.has(method) ? method : 'other', kind: kindOf(path) }
  metrics().requests.observe({ ...labels, status: isWhole ? String(status) : 'left' }, seconds)
  const { requestId } = ended
  const line = { event: 'request', requestId, method, path, status, isWhole, ms: Math.round(seconds * 1000) }
  logger()[QUIET.test(path) ? 'debug' : 'info'](line, 'A request ended.')
}

function describeEnd(request: IncomingMessage, response: ServerResponse, seconds: number): EndedRequest {
  const id = response.getHeader('x-request-id')
  return {
    requestId: typeof id === 'string' ? id : null,
    method: request.method ?? '',
    path: originalPath(request),
    status: response.statusCode,
    isWhole: response.writableFinished,
    seconds,
  }
}

const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

function kindOf(path: string): string {
  if (path.startsWith('/_next/static/')) return 'asset'
  if (path.startsWith('/api/health/')) return 'health'
  if (/^\/api\/v1\/.*export$/.test(path)) return 'export'
  return path.startsWith('/api/') ? 'api' : 'page'
}

function originalPath(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0]?.slice(0, 300) ?? ''
}

interface Start {
  request: IncomingMessage
  response: ServerResponse
  server: Server
}

function isStart(message: unknown): message is Start {
  return typeof message === 'object' && message !== null && 'request' in message && 'server' in message
}
