import { defineConfig } from '@playwright/test'

const isRoot = process.getuid?.() === 0

// `npm test` starts the server and says where it is (BASE_URL), with a database made for this run (DATABASE_URL).
const config = defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    headless: true,
    screenshot: 'only-on-failure', // a trace slows every story by a quarter: --trace=on where one is wanted
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  // Members of each role sign in first, once (e2e/people.ts). `npm test` tells the stories that change the data (an import
  // while the server runs) after those that count it.
  projects: [
    { name: 'people', testMatch: '**/people.setup.ts' },
    { name: 'reading', testIgnore: ['**/*.changes.spec.ts', '**/*.setup.ts'], dependencies: ['people'] },
    {
      name: 'changing',
      testMatch: '**/*.changes.spec.ts',
      fullyParallel: false,
      workers: 1,
    },
  ],
})

export default config
