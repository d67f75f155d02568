// `npm start`: sets up whatever is missing, then serves the app until it is told to stop.
import { join } from 'node:path'
import { root, setUpCode, setUpServer, setUpStore } from './setup.mjs'
import { startServer, waitUntilReady } from './setup/server.mjs'
import { checkPort, readDatabaseUrl, readPort } from './setup/settings.mjs'
import { printFailure, step, stopRunning } from './setup/step.mjs'

const longestBoot = 180_000
let server = null
let isStopping = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
stopWithNpm()

try {
  await start()
} catch (error) {
  if (!isStopping) await fail(error)
}

async function start() {
  const port = readPort(process.env)
  const databaseUrl = readDatabaseUrl(root, process.env)
  console.log('Cell Trial Atlas: setting up')
  await step(`Check port ${port}`, `stop what uses it, or choose another: PORT=${port + 1} npm start`, () =>
    checkPort(port),
  )
  await setUpCode()
  await setUpStore(databaseUrl)
  await setUpServer()
  await step(
    'Start the server',
    'read its output above; a setting it names is read from the environment.',
    () => serve(port, databaseUrl),
  )
  console.log(`\nCell Trial Atlas is ready: ${process.env.APP_ORIGIN || `http://localhost:${port}`}\n`)
  const code = await server.ended
  if (!isStopping) throw new Error(`The server ended by itself with ${code}.`)
}

async function serve(port, databaseUrl) {
  server = startServer(join(root, '.next/standalone'), { environment: serverEnvironment(port, databaseUrl) })
  await waitUntilReady(server, `http://127.0.0.1:${port}`, longestBoot)
}

// HOSTNAME is set here because shells and containers set it to the machine's name, which is no address to listen on.
function serverEnvironment(port, databaseUrl) {
  const DATA_FOLDER = process.env.DATA_FOLDER || join(root, 'data') // the server runs in another folder than ours
  return { ...process.env, PORT: String(port), HOSTNAME: '0.0.0.0', DATABASE_URL: databaseUrl, DATA_FOLDER }
}

// A second signal is for the server, which then ends at once.
async function stop() {
  if (isStopping) return void server?.signal('SIGTERM')
  isStopping = true
  stopRunning()
  await server?.stop()
  process.exit(0)
}

// npm passes a signal to the shell between us and it, and not every shell passes it on: when it is gone, so are we.
function stopWithNpm() {
  const shell = process.ppid
  const watch = () => void (process.ppid === shell || stop())
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref()
}

async function fail(error) {
  printFailure(error)
  isStopping = true
  await server?.stop()
  process.exit(1)
}
