import { isTrialIndexReady } from '@/lib/server/trials/trial-index-access'

export const dynamic = 'force-dynamic'

/** Ready once the trial index is built over a store that can be read; 503 until then. Neither answer leaks versions. */
export function GET(): Response {
  const isReady = isTrialIndexReady()
  return Response.json(
    { status: isReady ? 'ready' : 'not ready' },
    { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
