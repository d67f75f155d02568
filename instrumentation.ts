/** Called by Next once per server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openForService } = await import('./instrumentation-node')
  await openForService()
}
