import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { runExchange } from './exchange'

/**
 * How long a connection may hold the server up: a request that is sent slowly, an answer nobody takes. Node's own limits
 * are minutes, or none. Heads of requests are limited to 16 kB by Node, bodies in refused-write.ts. And no other address
 * than a path is taken: Next answers `GET http://other.example/` with a redirect to there (measured).
 */
export function limitServer(server: Server): void {
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.timeout = 60_000 // without a byte either way
  const handlers = server.listeners('request')
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    for (const handle of handlers) Reflect.apply(handle, server, [request, response])
  }
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isPath(request.url)) refuse(response)
    else runExchange({ request, response }, () => answer(request, response))
  })
}

function isPath(url: string | undefined): boolean {
  return url?.startsWith('/') === true || url === '*'
}

function refuse(response: ServerResponse): void {
  const message = 'Only a path of this site can be asked for.'
  response.writeHead(400, { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' })
  response.end(JSON.stringify({ error: { code: 'invalid', message } }))
}
