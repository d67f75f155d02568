// `npm run test:postgresql [-- FILE...]`: the tests of the server on PostgreSQL, on the server POSTGRES_TEST_URL names or on
// one of our own. `npm test` runs the same as a gate.
import { verdict } from './gates/count.mjs'
import { postgresqlGate } from './gates/gates.mjs'
import { root, setUpCode } from './setup.mjs'
import { stopRunning } from './setup/step.mjs'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopRunning)
await setUpCode()
const files = process.argv.slice(2)
const { passed, failed, output, reason } = await postgresqlGate(
  root,
  files.length > 0 ? { files } : undefined,
).run()
console.log(reason ? `Not run on PostgreSQL: ${reason}.` : output)
console.log(verdict({ passed, failed }))
process.exitCode = failed === 0 ? 0 : 1
