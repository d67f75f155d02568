import { lifecycle } from './lifecycle'
import type { Refusal } from './refused-write'

/** Requests under way at once. At a hundred a second the last of them waits a second; more would only wait longer. */
export const MOST_UNDER_WAY = 100

/** Tells a request that comes while too many are under way, or while this process ends, to come again, or null. */
export function refusedLoad(pathname: string): Refusal | null {
  const { underWay, isStopping } = lifecycle()
  if (pathname.startsWith('/api/health/')) return null // the answer says how it is
  if (isStopping)
    return {
      status: 503,
      code: 'stopping',
      message: 'The atlas is being restarted. Please try again in a minute.',
    }
  if (underWay <= MOST_UNDER_WAY) return null
  return {
    status: 503,
    code: 'tooBusy',
    message: 'Too many people ask at this moment. Please try again in a few seconds.',
  }
}
