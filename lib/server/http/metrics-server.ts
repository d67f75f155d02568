import { createServer, type ServerResponse } from 'node:http'
import { type Metrics, metrics } from './metrics'

const LONGEST_REQUEST_MS = 5_000

/**
 * Answers `GET /api/metrics` at an address of its own (`host:port`), which is not the public one: without it there are
 * none. Resolves with how to end it once it listens; rejects with a sentence where the address cannot be had.
 */
export function serveMetrics(address: string): Promise<() => void> {
  const [host = '', port = ''] = address.split(/:(?=\d+$)/)
  const server = createServer({ requestTimeout: LONGEST_REQUEST_MS }, ({ method, url }, response) => {
    if (method === 'GET' && url === '/api/metrics') void answer(response, metrics())
    else response.writeHead(404).end()
  })
  return new Promise((resolve, reject) => {
    server.once('error', ({ message }) => {
      reject(new Error(`The environment variable METRICS_ADDRESS names no address to listen on: ${message}.`))
    })
    server.listen(Number(port), host, () => {
      metrics().ownServer = server
      resolve(() => server.close())
    })
  })
}

async function answer(response: ServerResponse, { registry }: Metrics): Promise<void> {
  const text = await registry.metrics()
  response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).end(text)
}
