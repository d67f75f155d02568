import { pino, type Logger } from 'pino'
import { processSingleton } from '../db/process-singleton'

/** The one log of the process: JSON lines on standard output, so that text of a request cannot forge a line. */
export function logger(): Logger {
  return processSingleton('logger', () =>
    pino({
      level: process.env.LOG_LEVEL ?? 'info',
      redact: ['req.headers.cookie', 'req.headers.authorization'],
    }),
  )
}
