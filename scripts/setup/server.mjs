import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { StepError } from './step.mjs'

const longestStop = 30_000 // the server takes up to 25 s to end what is under way

/**
 * Starts the standalone server found in `folder`, in a process of its own that knows the `environment` given and
 * nothing else. `output` is what spawn makes of what it prints: 'inherit', or a file descriptor; `nodeOptions` are
 * those that NODE_OPTIONS may not hold.
 */
export function startServer(folder, { environment, output = 'inherit', nodeOptions = [] }) {
  const child = spawn(process.execPath, [...nodeOptions, 'server.js'], {
    cwd: folder,
    env: { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', output, output],
  })
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(signal ?? code))
  })
  return {
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    signal: (name) => child.kill(name),
    stop: () => stop(child, ended),
  }
}

/** Waits until the server says that it is ready; fails as soon as it ends, or after `limit` milliseconds. */
export async function waitUntilReady(server, address, limit) {
  const deadline = Date.now() + limit
  while (server.isRunning()) {
    if (await isReady(address)) return
    if (Date.now() > deadline) throw new StepError(`it was not ready within ${limit / 1000} s.`)
    await pause(100)
  }
  throw new StepError(`it ended with ${await server.ended} before it was ready.`)
}

async function isReady(address) {
  try {
    const answer = await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(5000) })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}

// Requests in work end first; a server that does not end by then is ended at once.
async function stop(child, ended) {
  child.kill('SIGTERM')
  const giveUp = setTimeout(() => child.kill('SIGKILL'), longestStop)
  await ended
  clearTimeout(giveUp)
}
