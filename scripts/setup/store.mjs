import { join } from 'node:path'
import { run, step } from './step.mjs'

/** Brings the database at `databaseUrl` to the newest migration and loads the founding data where it is not loaded. */
export async function fillStore(root, databaseUrl) {
  const call = (script) =>
    run(process.execPath, ['--import', 'tsx', join(root, script)], {
      cwd: root,
      env: { DATABASE_URL: databaseUrl },
    })
  await step('Migrate the database', `see what is said of ${databaseUrl}, then start again.`, async () =>
    lastLine(await call('scripts/migrate.ts')),
  )
  await step('Load the founding data', `see what is said above; the file is ${databaseUrl}.`, async () =>
    lastLine(await call('prisma/seed.ts')),
  )
}

function lastLine(output) {
  return output.trim().split('\n').at(-1)
}
