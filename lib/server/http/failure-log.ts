import { logger } from './logger'

/** The request whose page, handler or action failed, as Next tells of it. */
interface FailedRequest {
  path: string
  method: string
  headers: Record<string, string | string[] | undefined>
}

/**
 * Writes the line by which a failed screen is found: the code it shows (`digest`) and the request id stand together.
 * The question of the address is left out: it may hold a name.
 */
export function logFailure(error: unknown, request: FailedRequest, door: string): void {
  const { path, method, headers } = request
  const line = { event: 'failed', requestId: headers['x-request-id'] ?? null, digest: digestOf(error), door }
  logger().error({ ...line, method, path: path.split('?', 1)[0], err: error }, 'A request failed.')
}

function digestOf(error: unknown): string | null {
  const isMarked = typeof error === 'object' && error !== null && 'digest' in error
  return isMarked && typeof error.digest === 'string' ? error.digest : null
}
