import { vi } from 'vitest'

// Next knows the request under way only inside its own server; in tests it is the one of request-scope.ts.
vi.mock('next/headers', async () => {
  const { requestScope } = await import('./request-scope')
  return { headers: () => Promise.resolve(requestScope().headers) }
})
