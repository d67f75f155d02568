import { join } from 'node:path'
import { isPostgresql, showUrl } from './settings.mjs'
import { run, step } from './step.mjs'
import { hashPaths, once } from './stamp.mjs'

/**
 * Brings the database at `databaseUrl` to the newest migration and loads the founding data where it is not loaded.
 * A database that was dealt with before is left to the server, which looks at it again when it boots.
 */
export async function fillStore(root, databaseUrl) {
  const fill = () => migrateAndLoad(root, databaseUrl)
  if (isPostgresql(databaseUrl)) return fill() // what others did to it since, no file of this machine tells
  const hash = hashPaths(root, ['prisma/migrations', 'prisma/guards.sql'], databaseUrl)
  const done = {
    hash,
    stamp: join(root, 'node_modules/.cache/store'),
    result: databaseUrl.replace(/^file:/, ''),
  }
  await once(done, fill)
}

async function migrateAndLoad(root, databaseUrl) {
  const shown = showUrl(databaseUrl)
  await step('Migrate the database', `see what is said of ${shown}, then start again.`, () =>
    call(root, 'scripts/migrate.ts', databaseUrl),
  )
  await step('Load the founding data', `see what is said above; the database is ${shown}.`, () =>
    call(root, 'prisma/seed.ts', databaseUrl),
  )
}

async function call(root, script, databaseUrl) {
  const output = await run(process.execPath, ['--import', 'tsx', join(root, script)], {
    cwd: root,
    env: { DATABASE_URL: databaseUrl },
  })
  return output.trim().split('\n').at(-1)
}
