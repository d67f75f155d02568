import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { processSingleton } from '../db/process-singleton'

/** A request to this process and the answer it gets, as Node has them. */
export interface Exchange {
  request: Pick<IncomingMessage, 'headers' | 'method' | 'url'>
  response: Pick<ServerResponse, 'statusCode'>
}

/** Runs what answers a request, so that whatever it calls can find the exchange. */
export function runExchange<T>(exchange: Exchange, work: () => T): T {
  return exchanges().run(exchange, work)
}

/** The exchange under way; null where nothing is being answered, as in tests and commands. */
export function currentExchange(): Exchange | null {
  return exchanges().getStore() ?? null
}

/**
 * Tells whether the browser asks for a whole document. A page already open that fetches the next one, or sends an action,
 * takes any other status than 200 for a broken answer.
 */
export function asksForDocument({ request: { headers } }: Exchange): boolean {
  return headers.rsc === undefined && headers['next-action'] === undefined
}

function exchanges(): AsyncLocalStorage<Exchange> {
  return processSingleton('exchanges', () => new AsyncLocalStorage<Exchange>())
}
