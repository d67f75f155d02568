import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, waitUntilReady } from '../setup/server.mjs'
import { defaultDatabase, findFreePort } from '../setup/settings.mjs'
import { StepError } from '../setup/step.mjs'

const longestBoot = 120_000
const longestRefusal = 30_000

/** A copy of the standalone folder, outside the project, where nothing but Node is at hand. */
export function copyStandalone(root) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cell-trial-atlas-')))
  cpSync(join(root, '.next/standalone'), folder, { recursive: true, verbatimSymlinks: true })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Boots the copy without any setting but its port; it makes and fills its own database beside itself. */
export async function bootCopy(folder) {
  const port = await findFreePort()
  const log = join(folder, 'server.log')
  const server = startBare(folder, { port, log })
  const address = `http://localhost:${port}`
  await explain(log, () => waitUntilReady(server, `http://127.0.0.1:${port}`, longestBoot), server)
  const database = join(folder, defaultDatabase)
  if (existsSync(database)) return { server, log, address, databaseUrl: `file:${database}` }
  await server.stop()
  throw new StepError(`it made no database at ${defaultDatabase}.`)
}

/** Boots the copy with a database that cannot be made; it has to stop with a sentence that names the variable. */
export async function bootWithoutStore(folder) {
  const log = join(folder, 'refusal.log')
  const notAFolder = join(folder, 'server.js', 'atlas.db')
  const server = startBare(folder, {
    port: await findFreePort(),
    log,
    settings: { DATABASE_URL: `file:${notAFolder}` },
  })
  const timer = setTimeout(() => server.stop(), longestRefusal)
  const code = await server.ended
  clearTimeout(timer)
  const output = readFileSync(log, 'utf8')
  if (typeof code === 'number' && code > 0 && output.includes('DATABASE_URL')) return
  throw new StepError(`without a database it ended with ${code}, and its output should name DATABASE_URL.`, {
    output,
  })
}

function startBare(folder, { port, log, settings = {} }) {
  const output = openSync(log, 'w')
  const server = startServer(folder, {
    environment: { PORT: String(port), HOSTNAME: '127.0.0.1', ...settings },
    output,
  })
  closeSync(output)
  return server
}

async function explain(log, work, server) {
  try {
    return await work()
  } catch (error) {
    await server.stop()
    throw new StepError(error.message, { output: readFileSync(log, 'utf8') })
  }
}
