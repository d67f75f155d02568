import { defineConfig } from 'vitest/config'

/** Tests of the built server, which the tests of the sources do without: they run one file after the other. */
export default defineConfig({
  test: {
    include: ['scripts/{bad-days,nightly}/**/*.test.ts'],
    globalSetup: ['scripts/bad-days/testing/shared-server.ts'],
    setupFiles: ['lib/server/auth/testing/next-request.ts'],
    pool: 'forks',
    execArgv: ['--expose-gc'], // what a soak holds is told from what is only not collected yet
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    env: { LOG_LEVEL: 'error' },
  },
})
