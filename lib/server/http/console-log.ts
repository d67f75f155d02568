import { format } from 'node:util'
import { logger } from './logger'

const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const
const COLOURS = /\u001b\[[\d;]*m/g

/** From now on what a library prints is a line of the log as well: no text of a request stands there with line breaks of its own. */
export function sendConsoleToLog(): void {
  for (const [method, level] of Object.entries(LEVELS))
    Object.assign(console, {
      [method]: (...said: unknown[]) =>
        logger()[level]({ by: 'console' }, format(...said).replaceAll(COLOURS, '')),
    })
}
