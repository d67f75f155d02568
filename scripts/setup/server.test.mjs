import { mkdtempSync, readFileSync, rmSync, writeFileSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer, waitUntilReady } from './server.mjs'
import { findFreePort } from './settings.mjs'

const standIn = `
const started = Date.now()
const { createServer } = require('node:http')
if (process.env.REFUSE) { console.error('I refuse.'); process.exit(3) }
createServer((request, answer) => { answer.statusCode = Date.now() - started < 300 ? 503 : 200; answer.end() }).listen(process.env.PORT)
process.on('SIGTERM', () => { console.log(JSON.stringify(Object.keys(process.env))); process.exit(0) })
`
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'server-'))
  writeFileSync(join(folder, 'server.js'), standIn)
})
afterEach(() => rmSync(folder, { recursive: true }))

function start(environment) {
  return startServer(folder, { environment, output: openSync(join(folder, 'log'), 'w') })
}

test('the server is waited for until it says that it is ready, and ends when told to', async () => {
  const port = await findFreePort()
  const server = start({ PORT: String(port) })
  await waitUntilReady(server, `http://127.0.0.1:${port}`, 20_000)
  expect((await fetch(`http://127.0.0.1:${port}/api/health/ready`)).status).toBe(200)
  await server.stop()
  expect(await server.ended).toBe(0)
  expect(server.isRunning()).toBe(false)
})

test('the server knows the settings it is given and nothing else of ours', async () => {
  process.env.SOMEBODYS_SECRET = 'x'
  const port = await findFreePort()
  const server = start({ PORT: String(port) })
  await waitUntilReady(server, `http://127.0.0.1:${port}`, 20_000)
  await server.stop()
  delete process.env.SOMEBODYS_SECRET
  expect(readFileSync(join(folder, 'log'), 'utf8')).not.toContain('SOMEBODYS_SECRET')
})

test('a server that ends before it is ready is told at once', async () => {
  const server = start({ REFUSE: '1' })
  await expect(waitUntilReady(server, 'http://127.0.0.1:9', 20_000)).rejects.toThrow('ended with 3')
})
