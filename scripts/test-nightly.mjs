// `npm run test:nightly [-- A1 C2 ...]`: what takes too long, or measures time, and so has no place in `npm test`; all of it, or
// the demands named. What was measured is printed in lines that begin with `measured`; ends with `N passed, N failed`.
import { one, total, verdict } from './gates/count.mjs'
import { postgresqlGate, runTests, serverTests } from './gates/gates.mjs'
import { root, setUpCode, setUpServer } from './setup.mjs'
import { printFailure, seconds, stopRunning, tail } from './setup/step.mjs'

const built = { config: serverTests }
const runs = [
  {
    demand: 'A1',
    name: 'Killed 50 times',
    files: ['scripts/kill/kill-curators'],
    env: { KILL_ROUNDS: '50' },
  },
  {
    demand: 'B5',
    name: 'An import killed 20 times',
    files: ['scripts/kill/kill-import'],
    env: { KILL_ROUNDS: '20', IMPORT_RECORDS: '3000' },
  },
  { demand: 'B4', name: 'An import of 50,000 records', files: ['scripts/nightly/large-import'], ...built },
  {
    demand: 'A1',
    name: 'The built server killed 50 times',
    files: ['scripts/nightly/kill-server'],
    env: { KILL_ROUNDS: '50' },
    ...built,
  },
  { demand: 'A8', name: 'A full disk', files: ['scripts/nightly/disk-full'], needsRoot: true, ...built },
  { demand: 'A10', name: '10,000 transactions', files: ['scripts/nightly/soak'], ...built },
  {
    demand: 'C1',
    name: '5,000 hostile requests',
    files: ['scripts/bad-days/hostile-requests'],
    env: { HOSTILE_REQUESTS: '5000', HOSTILE_SEED: String(Date.now() % 1_000_000) },
    ...built,
  },
  {
    demand: 'C2',
    name: '5,000 questions from our own document',
    files: ['scripts/bad-days/openapi-fuzz'],
    env: { OPENAPI_REQUESTS: '5000', HOSTILE_SEED: String(Date.now() % 1_000_000) },
    ...built,
  },
  {
    demand: 'E5',
    name: 'A shared cache in front of every address',
    files: ['scripts/bad-days/shared-caches'],
    env: { CACHED_ADDRESSES: 'all' },
    ...built,
  },
  {
    demand: 'G1',
    name: 'Backup of 200 MB',
    files: ['scripts/store/large-backup'],
    env: { BACKUP_MEGABYTES: '200' },
  },
  { demand: 'G2', name: 'The restore drill', files: ['scripts/nightly/restore-drill'], ...built },
  { demand: 'G8', name: 'Pages under load', files: ['scripts/nightly/load-pages'], ...built },
  {
    demand: 'G9',
    name: 'Ten times the trials',
    files: ['scripts/nightly/load-sizes'],
    ...built,
  },
  {
    demand: 'G10',
    name: 'Reading while others write',
    files: ['scripts/nightly/load-writing'],
    ...built,
  },
  { demand: 'G11', name: 'A crowd', files: ['scripts/nightly/crowd'], ...built },
  { demand: 'G12', name: 'Files of 5,000 rows', files: ['scripts/nightly/exports'], ...built },
  {
    demand: 'D9',
    name: 'Two instances on one PostgreSQL database',
    files: ['scripts/nightly/two-instances'],
    onPostgresql: true,
    ...built,
  },
  {
    demand: 'H3',
    name: '1,000 edits rebuilt',
    files: ['lib/server/projection/trial-as-of'],
    env: { REBUILT_EDITS: '1000' },
  },
]
const wanted = process.argv.slice(2)
const counts = []

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => (stopRunning(), process.exit(130)))

try {
  await setUpCode()
  await setUpServer()
  for (const run of runs.filter(({ demand }) => wanted.length === 0 || wanted.includes(demand)))
    await runOne(run)
  if (counts.length === 0) throw new Error(`There is no nightly run of ${wanted.join(', ')}.`)
} catch (error) {
  printFailure(error)
  counts.push(one(false))
}
const result = total(counts)
console.log(`\n${verdict(result)}`)
process.exitCode = result.failed === 0 ? 0 : 1

async function runOne({ demand, name, needsRoot = false, onPostgresql = false, ...how }) {
  if (needsRoot && process.getuid?.() !== 0)
    return console.log(`- ${name} (${demand}): not run, it mounts a small volume, which takes root`)
  const began = Date.now()
  const gate = onPostgresql ? postgresqlGate(root, how).run() : runTests(root, how)
  const { passed, failed, output, reason } = await gate
  if (reason) return console.log(`- ${name} (${demand}): not run, because ${reason}`)
  counts.push({ passed, failed })
  const sign = failed === 0 ? '✓' : '✗'
  console.log(`${sign} ${name} (${demand}): ${verdict({ passed, failed })} ${seconds(began)}`)
  for (const line of output.split('\n').filter((said) => said.startsWith('measured')))
    console.log(`  ${line}`)
  if (failed > 0) console.log(tail(output, 120))
}
