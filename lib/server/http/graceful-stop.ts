import { setTimeout as pause } from 'node:timers/promises'
import { lifecycle } from './lifecycle'
import { logger } from './logger'
import { servers } from './request-log'

const NOTICE_MS = 500 // not ready, and still answering, so that whoever balances sees it first
const LONGEST_END_MS = 25_000 // for what is under way
const SECOND_SIGNAL_MS = 1_000 // one Ctrl-C reaches a process twice, from the terminal and from npm

/**
 * From now on SIGTERM and SIGINT end this process in order: not ready, what is under way is answered, `close` closes the
 * store, exit code 0. A second signal ends it at once. Takes the place of Next's own handlers, which leave the store
 * open and end with 143.
 */
export function stopGracefully(close: () => Promise<void>): void {
  let began: number | null = null
  const onSignal = (signal: string) => {
    if (began !== null && performance.now() - began > SECOND_SIGNAL_MS) process.exit(1)
    if (began !== null) return
    began = performance.now()
    void stop(signal, close)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, onSignal)
  }
}

async function stop(signal: string, close: () => Promise<void>): Promise<void> {
  lifecycle().isStopping = true // what comes now is told so by refused-load.ts
  logger().info({ event: 'stopping', signal }, 'Ends what is under way, then stops.')
  await pause(NOTICE_MS)
  await untilAnswered()
  for (const server of servers()) {
    server.close()
    server.closeAllConnections()
  }
  await close()
  logger().info({ event: 'stopped' }, 'Stopped.')
  process.exit(0)
}

async function untilAnswered(): Promise<void> {
  const deadline = performance.now() + LONGEST_END_MS
  while (lifecycle().underWay > 0 && performance.now() < deadline) await pause(50)
}
