import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultExclude, defineConfig } from 'vitest/config'

const files = [
  'lib/**/*.test.ts',
  'app/**/*.test.ts',
  'prisma/**/*.test.ts',
  'scripts/**/*.test.{ts,mjs}',
  'components/**/*.test.ts',
]
/** Files that replace a module, which another file of their process may have loaded already. */
const alone = ['{lib,app,prisma,scripts,components}/**/*.alone.test.ts']
/** Files that need the built server: scripts/bad-days/vitest.config.ts. */
const ofTheServer = ['scripts/{bad-days,nightly}/**']

/** Files that are about one engine alone. The others run on SQLite, and on PostgreSQL where TEST_DATABASE says so. */
const isOnPostgresql = process.env.TEST_DATABASE === 'postgresql'
const ofOtherEngine = isOnPostgresql
  ? ['lib/server/db/sqlite/**']
  : ['lib/server/db/postgresql/**', 'scripts/store/move.test.ts']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    setupFiles: ['lib/server/auth/testing/next-request.ts', 'lib/server/db/testing/process-as-found.ts'],
    pool: 'forks',
    maxWorkers: '100%', // of the cores; Vitest would leave one idle, half of a machine of two
    // Loading the same modules anew for every file took twice as long as the tests; process-as-found.ts cleans up instead.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: files,
          exclude: [...defaultExclude, ...alone, ...ofTheServer, ...ofOtherEngine],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    testTimeout: 30_000,
    // refusals are what many tests are about; the secret of a server on a database lies in no folder of the project
    env: { LOG_LEVEL: 'error', DATA_FOLDER: path.join(tmpdir(), 'cell-trial-atlas-data') },
    hookTimeout: 120_000, // loading the founding data on a busy machine takes ten times its usual seconds
  },
})
