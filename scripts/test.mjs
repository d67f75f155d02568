// `npm test`: sets up whatever is missing, runs every gate, and ends with the line `N passed, N failed`.
import { readFileSync } from 'node:fs'
import { findChromium } from './gates/chromium.mjs'
import { one, total, verdict } from './gates/count.mjs'
import { badDaysGate, codeGates, postgresqlGate, runStories, testGate } from './gates/gates.mjs'
import { sideBySide } from './gates/side-by-side.mjs'
import { bootCopy, bootWithoutStore, copyStandalone } from './gates/standalone.mjs'
import { root, setUpCode, setUpServer } from './setup.mjs'
import { printFailure, seconds, showProgress, step, stopRunning, tail } from './setup/step.mjs'

const linesOfFailure = 120
const linesOfServer = 20
const chromiumRemedy = 'install Chromium, or name one: PLAYWRIGHT_CHROMIUM_PATH=/path/to/chromium npm test'
const settings = [
  'PORT',
  'APP_ORIGIN',
  'DATABASE_URL',
  'DATA_FOLDER',
  'TEST_DATABASE',
  'BETTER_AUTH_SECRET',
  'PUBLIC_READING',
  'TRUSTED_PROXY',
  'METRICS_ADDRESS',
]
const cleanups = []
const counts = []

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
// The settings of somebody's own server are not those of the tests.
for (const name of settings) delete process.env[name]

await testEverything()
await cleanUp()
const result = total(counts)
console.log(`\n${verdict(result)}`)
process.exitCode = result.failed === 0 ? 0 : 1

async function testEverything() {
  console.log('Cell Trial Atlas: setting up')
  if (!(await tryStep(setUpCode))) return
  console.log('Gates')
  const checks = codeGates(root).map((gate) => () => runGate(gate))
  await sideBySide(checks, 2) // each keeps one core busy
  await runGate(testGate(root)) // which keeps all of them busy
  await runGate(postgresqlGate(root))
  if (await tryStep(setUpServer)) await testStandalone()
}

// The stories run against the copied standalone folder: the server a reader would deploy, with a database of its own.
async function testStandalone() {
  const copy = copyStandalone(root)
  cleanups.push(copy.remove)
  const refusal = 'read the output above: instrumentation.ts is what refuses.'
  await tryStep(() =>
    step('A copied server refuses a database it cannot make', refusal, () => bootWithoutStore(copy.folder)),
  )
  await runGate(badDaysGate(root))
  const served = await tryStep(() => bootForStories(copy.folder))
  const chromium = await tryStep(() => find('Find Chromium', chromiumRemedy, () => findChromium(root)))
  if (served && chromium)
    await runGate({ name: 'Stories in Chromium', run: () => tellStories(served, chromium) })
}

async function bootForStories(folder) {
  const remedy = 'read the output above: the standalone folder has to boot with nothing but Node.'
  const served = await find('A copied server boots with only Node', remedy, () => bootCopy(folder))
  cleanups.unshift(served.server.stop)
  return served
}

async function tellStories({ address, databaseUrl, log }, chromium) {
  const ran = await runStories(root, { chromium, address, databaseUrl, log })
  const said = tail(readFileSync(log, 'utf8'), linesOfServer)
  return { ...ran, output: `--- the server's own output ---\n${said}\n--- the stories ---\n${ran.output}` }
}

async function find(name, remedy, work) {
  let found = null
  await step(name, remedy, async () => void (found = await work()))
  return found
}

// A step counts as one; where it fails, what depends on it does not run, and the count says so.
async function tryStep(work) {
  try {
    const value = (await work()) ?? true
    counts.push(one(true))
    return value
  } catch (error) {
    printFailure(error)
    counts.push(one(false))
    return null
  }
}

async function runGate({ name, run }) {
  const began = Date.now()
  const stopProgress = showProgress(name, began)
  const { passed, failed, output, reason } = await run()
  stopProgress()
  if (reason) return console.log(`  - ${name}: not run, because ${reason}.`)
  counts.push({ passed, failed })
  console.log(`  ${failed === 0 ? '✓' : '✗'} ${name}: ${verdict({ passed, failed })} ${seconds(began)}`)
  if (failed > 0) console.log(`\n${tail(output, linesOfFailure)}\n`)
}

async function cleanUp() {
  for (const clean of cleanups.splice(0)) await clean()
}

async function stop(signal) {
  stopRunning()
  await cleanUp()
  process.exit(signal === 'SIGINT' ? 130 : 143)
}
