import { QueryClient } from '@tanstack/react-query'

const oneMinute = 60_000

/**
 * Makes the query cache of one browser tab or of one server render. An answer is fresh for a minute, so what the
 * server drew is not asked for again at once; expected refusals (4xx) are not retried.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: oneMinute, gcTime: 10 * oneMinute, retry: isWorthRetrying } },
  })
}

function isWorthRetrying(failures: number, error: Error): boolean {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 0
  return failures < 2 && (status === 0 || status >= 500)
}
