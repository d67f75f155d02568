import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run, StepError } from '../setup/step.mjs'
import { countPlaywright, countVitest, one, total } from './count.mjs'
import { findPostgresql } from './postgresql.mjs'

const longestGate = 45 * 60_000 // a hang guard: about ten times what the slowest gate takes
const fewestModules = 200

/** The gates that read the code, the longest first; each resolves with its count and its output. */
export function codeGates(root) {
  const call = (script, ...args) =>
    run(process.execPath, [join(root, 'node_modules', script), ...args], limits(root))
  return [
    { name: 'Lint', run: () => check(() => call('eslint/bin/eslint.js', '--max-warnings=0', '.')) },
    { name: 'Types', run: () => check(() => checkTypes(call)) },
    {
      name: 'Format',
      run: () => check(() => call('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')),
    },
    { name: 'Walls', run: () => check(() => checkWalls(call)) },
    { name: 'Unused code', run: () => check(() => call('knip/bin/knip.js', '--no-progress')) },
  ]
}

/** The gate of the tests that need no server of their own. */
export function testGate(root) {
  return { name: 'Unit and database tests', run: () => runTests(root) }
}

/** What of the tests speaks to the store, and so has to hold on PostgreSQL as on SQLite. */
const testsOfTheStore = ['lib/server', 'app', 'prisma', 'scripts/kill', 'scripts/store/move']

/**
 * The tests of the server on PostgreSQL. Where no server is named and none can be started it runs none, and `reason` says why.
 */
export function postgresqlGate(root, how = { files: testsOfTheStore }) {
  return { name: 'Tests of the server on PostgreSQL', run: () => runOnPostgresql(root, how) }
}

async function runOnPostgresql(root, how) {
  const server = await findPostgresql()
  if ('reason' in server) return { passed: 0, failed: 0, output: '', reason: server.reason }
  const env = { TEST_DATABASE: 'postgresql', POSTGRES_TEST_URL: server.address }
  try {
    return await runTests(root, { ...how, env: { ...how.env, ...env } })
  } finally {
    await server.stop()
  }
}

/** The stories in a real Chromium, against the server at `address` whose database is at `databaseUrl` and whose output goes to `log`. */
export async function runStories(root, { chromium, address, databaseUrl, log }) {
  const environment = {
    PLAYWRIGHT_CHROMIUM_PATH: chromium,
    BASE_URL: address,
    DATABASE_URL: databaseUrl,
    SERVER_LOG: log,
  }
  const reading = await tellStories(root, 'reading', environment)
  const changing = await tellStories(root, 'changing', environment)
  return { ...total([reading, changing]), output: `${reading.output}\n${changing.output}` }
}

async function tellStories(root, project, environment) {
  const report = reportFile(root, `stories-${project}.json`)
  const env = { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const options = ['test', `--project=${project}`, '--reporter=dot,json']
  const ended = await settled(() => run(process.execPath, [cli, ...options], { ...limits(root), env }))
  return { ...countPlaywright(readReport(report), ended.isGood), output: ended.output }
}

/** The tests of the built server on bad days: killed, stopped, without its store, asked what nobody should ask. */
export function badDaysGate(root) {
  return {
    name: 'Bad days of the built server',
    run: () => runTests(root, { files: ['scripts/bad-days'], config: serverTests }),
  }
}

/** How tests are run that start the built server themselves. */
export const serverTests = 'scripts/bad-days/vitest.config.ts'

/** Vitest over these files (all where none is named), with these variables beside our own. */
export async function runTests(root, { files = [], env = {}, config = 'vitest.config.ts' } = {}) {
  const report = reportFile(root, 'vitest.json')
  const cli = join(root, 'node_modules/vitest/vitest.mjs')
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { env: ours, ...limit } = limits(root)
  const ended = await settled(() =>
    run(process.execPath, [cli, 'run', '--config', config, ...options, ...files], {
      ...limit,
      env: { ...ours, ...env },
    }),
  )
  return { ...countVitest(readReport(report), ended.isGood), output: ended.output }
}

// Next writes the types of the routes, without which a fresh clone has errors.
async function checkTypes(call) {
  await call('next/dist/bin/next', 'typegen')
  return call('typescript/bin/tsc', '--noEmit', '-p', '.')
}

// Cruising hardly anything would find nothing: the gate holds the number of modules as well.
async function checkWalls(call) {
  const places = ['app', 'components', 'lib', 'scripts', 'prisma', 'e2e', 'proxy.ts', 'instrumentation.ts']
  const output = await call(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    ...places,
  )
  const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
  if (modules < fewestModules) throw new StepError(`only ${modules} modules were cruised.`, { output })
  return output
}

async function check(work) {
  const { isGood, output } = await settled(work)
  return { ...one(isGood), output }
}

async function settled(work) {
  try {
    return { isGood: true, output: await work() }
  } catch (error) {
    return { isGood: false, output: `${error.output ?? ''}\n${error.message}` }
  }
}

function limits(root) {
  return { cwd: root, limit: longestGate, env: { NO_COLOR: '1' } }
}

function reportFile(root, name) {
  const folder = join(root, 'node_modules/.cache/gates')
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, name), { force: true })
  return join(folder, name)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // no report: the gate ran no test, and counts as failed
  }
}
