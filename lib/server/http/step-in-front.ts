import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Step = (request: IncomingMessage, response: ServerResponse, goOn: () => void) => void

/** Puts a step before everything that answers requests of a server so far; `goOn` lets that answer. */
export function stepInFront(server: Server, step: Step): void {
  const handlers = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    step(request, response, () => {
      for (const handle of handlers) Reflect.apply(handle, server, [request, response])
    })
  })
}
