import { once } from 'node:events'
import { createServer, get, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { logger } from './logger'
import { metrics } from './metrics'
import { serveMetrics } from './metrics-server'
import { observeRequests } from './request-log'

let server: Server
const told = vi.fn<(line: Record<string, unknown>) => void>()

observeRequests()
beforeEach(async () => {
  told.mockReset()
  vi.spyOn(logger(), 'info').mockImplementation((line: unknown) => told(line as Record<string, unknown>))
  server = createServer((request, response) => {
    response.setHeader('X-Request-Id', 'r-1')
    if (request.url === '/hangs') response.write('half')
    else response.writeHead(request.url === '/missing' ? 404 : 200).end('whole')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('a request is told once it ended: its id, path without the question, status and time', async () => {
  await ask('/trials?q=ada%40example.org')
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1))
  expect(told.mock.calls[0]?.[0]).toEqual({
    event: 'request',
    requestId: 'r-1',
    method: 'GET',
    path: '/trials',
    status: 200,
    isWhole: true,
    ms: expect.any(Number),
  })
})

test('a reader who leaves is told as such', async () => {
  const socket = connect(portOf(server), '127.0.0.1')
  socket.once('data', () => socket.destroy())
  socket.write('GET /hangs HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1))
  expect(told.mock.calls[0]?.[0]).toMatchObject({ path: '/hangs', isWhole: false })
})

test('another address than a path is refused, even in the first request of all (E8)', async () => {
  const socket = connect(portOf(server), '127.0.0.1')
  socket.write('GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n')
  const [said] = await once(socket, 'data')
  expect(String(said)).toMatch(/^HTTP\/1\.1 400 /)
  socket.destroy()
})

test('metrics are answered at their own address alone, and count by kind, method and status', async () => {
  const close = await serveMetrics('127.0.0.1:0')
  await ask('/missing')
  await ask('/api/v1/trials')
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2))
  const port = portOf(metrics().ownServer as Server)
  const answer = await fetch(`http://127.0.0.1:${String(port)}/api/metrics`)
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(text).toContain('atlas_request_seconds_count{method="GET",kind="page",status="404"} 1')
  expect(text).toContain('atlas_request_seconds_count{method="GET",kind="api",status="200"} 1')
  expect(text).toContain('process_resident_memory_bytes')
  expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(404)
  expect(told).toHaveBeenCalledTimes(2) // its own requests are no traffic
  await expect(serveMetrics(`127.0.0.1:${String(port)}`)).rejects.toThrow('METRICS_ADDRESS')
  close()
})

function ask(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ port: portOf(server), host: '127.0.0.1', path }, (answer) =>
      answer.resume().once('end', resolve),
    ).once('error', reject)
  })
}

function portOf(of: Server): number {
  const bound = of.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('The server does not listen.')
  return bound.port
}
