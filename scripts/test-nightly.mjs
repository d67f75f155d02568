// `npm run test:nightly`: what takes too long, or measures time, and so has no place in `npm test`. Ends with the line
// `N passed, N failed`.
import { total, verdict } from './gates/count.mjs'
import { runTests } from './gates/gates.mjs'
import { root, setUpCode } from './setup.mjs'
import { printFailure, seconds, stopRunning, tail } from './setup/step.mjs'

const runs = [
  { name: 'Killed 50 times (A1)', file: 'scripts/kill/kill-curators.test.ts', env: { KILL_ROUNDS: '50' } },
  {
    name: 'An import killed 20 times (B5)',
    file: 'scripts/kill/kill-import.test.ts',
    env: { KILL_ROUNDS: '20', IMPORT_RECORDS: '3000' },
  },
  {
    name: 'Backup of 200 MB (G1)',
    file: 'scripts/store/large-backup.test.ts',
    env: { BACKUP_MEGABYTES: '200' },
  },
]
const counts = []

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => (stopRunning(), process.exit(130)))

try {
  await setUpCode()
  for (const run of runs) await runOne(run)
} catch (error) {
  printFailure(error)
  counts.push({ passed: 0, failed: 1 })
}
const result = total(counts)
console.log(`\n${verdict(result)}`)
process.exitCode = result.failed === 0 ? 0 : 1

async function runOne({ name, file, env }) {
  const began = Date.now()
  const { passed, failed, output } = await runTests(root, { files: [file], env })
  counts.push({ passed, failed })
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${verdict({ passed, failed })} ${seconds(began)}`)
  console.log(tail(output, failed === 0 ? 12 : 120))
}
