import { logger } from '@/lib/server/http/logger'
import { isTrialIndexReady } from '@/lib/server/trials/trial-queries'

export const dynamic = 'force-dynamic'

/** Ready once the trial index is built over a store that can be read; 503 until then. Neither answer leaks versions. */
export async function GET(): Promise<Response> {
  const isReady = await isTrialIndexReady().catch((error: unknown) => {
    logger().error({ err: error }, 'not ready')
    return false
  })
  return Response.json(
    { status: isReady ? 'ready' : 'not ready' },
    { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
