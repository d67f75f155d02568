import { afterAll, vi } from 'vitest'
import { closeStore } from '../open-store'
import { forgetProcessSingletons } from '../process-singleton'
import { testStores } from './engine-under-test'

// Test files share a process (vitest.config.ts), and each begins as if it had one of its own: nothing of the file before is
// left in the environment, the clock, the mocks or the values kept once per process.
const environment = { ...process.env }

afterAll(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  await closeStore()
  await testStores().remove()
  forgetProcessSingletons()
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
})
