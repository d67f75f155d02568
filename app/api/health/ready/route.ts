import { findStoreTrouble } from '@/lib/server/db/store-health'
import { lifecycle } from '@/lib/server/http/lifecycle'
import { logger } from '@/lib/server/http/logger'
import { isTrialIndexReady } from '@/lib/server/trials/trial-index-access'

export const dynamic = 'force-dynamic'

/**
 * Ready while the trial index is built over a store that can be written, on a disk with room, and nobody has told the
 * process to stop; 503 otherwise. Neither answer leaks versions or reasons: those are in the log.
 */
export async function GET(): Promise<Response> {
  const isReady = !lifecycle().isStopping && (await isStoreSound()) && isTrialIndexReady()
  return Response.json(
    { status: isReady ? 'ready' : 'not ready' },
    { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}

async function isStoreSound(): Promise<boolean> {
  const trouble = await findStoreTrouble()
  if (trouble !== null) logger().error({ event: 'notReady', trouble }, 'The server is not ready.')
  return trouble === null
}
