// `npm run dev`: the same set-up as `npm start`, then Next's development server.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, setUpCode, setUpStore } from './setup.mjs'
import { readDatabaseUrl, readPort } from './setup/settings.mjs'
import { childEnvironment, printFailure } from './setup/step.mjs'

try {
  const port = readPort(process.env)
  const databaseUrl = readDatabaseUrl(root, process.env)
  await setUpCode()
  await setUpStore(databaseUrl)
  serve(port, databaseUrl)
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}

function serve(port, databaseUrl) {
  const next = join(root, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'dev', '--port', String(port)], {
    cwd: root,
    env: childEnvironment({ PORT: String(port), DATABASE_URL: databaseUrl }),
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 0))
}
