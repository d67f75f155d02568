import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'app/**/*.test.ts',
      'prisma/**/*.test.ts',
      'scripts/**/*.test.{ts,mjs}',
      'components/**/*.test.ts',
    ],
    setupFiles: ['lib/server/auth/testing/next-request.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    env: { LOG_LEVEL: 'error' }, // refusals are what many tests are about
    hookTimeout: 120_000, // loading the founding data on a busy machine takes ten times its usual seconds
  },
})
