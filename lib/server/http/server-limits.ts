import type { Server, ServerResponse } from 'node:http'
import { runExchange } from './exchange'
import { stepInFront } from './step-in-front'

/**
 * How long a connection may hold the server up: a request that is sent slowly, an answer nobody takes. Node's own limits
 * are minutes, or none. Heads of requests are limited to 16 kB by Node, bodies in refused-write.ts. Two kinds of addresses
 * do not reach Next, which would send both on: those of other sites, to there, and long ones with a slash too many, which
 * it writes into the head of its answer twice, so that clients with Node's limit cannot read it (both measured).
 */
export function limitServer(server: Server): void {
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.timeout = 60_000 // without a byte either way
  stepInFront(server, (request, response, goOn) => {
    const refusal = refusalOf(request.url)
    if (refusal !== null) refuse(response, refusal)
    else runExchange({ request, response }, goOn)
  })
}

const LONGEST_SENT_ON = 4_000

function refusalOf(url = ''): string | null {
  if (!url.startsWith('/') && url !== '*') return 'Only a path of this site can be asked for.'
  const path = url.split('?', 1)[0] ?? ''
  const isSentOn = path !== '/' && (path.endsWith('/') || /\/\/|\\/.test(path)) // Next takes \ for a slash
  if (!isSentOn || url.length <= LONGEST_SENT_ON) return null
  return 'This address has a slash too many in its path, and is too long to be sent on to the right one.'
}

function refuse(response: ServerResponse, message: string): void {
  response.writeHead(400, { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' })
  response.end(JSON.stringify({ error: { code: 'invalid', message } }))
}
