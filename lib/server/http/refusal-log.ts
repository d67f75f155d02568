import { logger } from './logger'
import { metrics } from './metrics'

/** A request that was refused because of who asked, where it came from, or what it held. */
export interface RefusedRequest {
  code: string
  viewerId: string | null // null where nobody looked yet who asks
  door: string // a path, or the id of a server action
  requestId: string | null
}

/**
 * Writes one line for a refused request, so that probing shows in the log. Never what was sent: it may hold a password
 * or somebody's unpublished work.
 */
export function logRefusal(refused: RefusedRequest): void {
  metrics().refusals.inc({ code: refused.code })
  logger().warn({ event: 'refused', ...refused }, 'A request was refused.')
}
