import type { Instrumentation } from 'next'

/** Called by Next once per server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openForService } = await import('./instrumentation-node')
  await openForService()
}

/** Called by Next for each error that no page, handler or action of ours expected. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logFailure } = await import('./lib/server/http/failure-log')
  logFailure(error, request, routePath)
}
