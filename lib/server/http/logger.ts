import { pino, type Logger } from 'pino'
import { processSingleton } from '../db/process-singleton'
import { hidePrivate } from './hide-private'

/**
 * The one log of the process: JSON lines on standard output, so that text of a request cannot forge a line. Every line
 * passes `hidePrivate` on its way out, whoever wrote it.
 */
export function logger(): Logger {
  return processSingleton('logger', () =>
    pino({ level: process.env.LOG_LEVEL ?? 'info', hooks: { streamWrite: hidePrivate } }),
  )
}
