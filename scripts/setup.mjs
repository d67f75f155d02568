import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './setup/build.mjs'
import { generate } from './setup/generate.mjs'
import { install } from './setup/install.mjs'
import { fillStore } from './setup/store.mjs'

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Everything a fresh clone needs before its code can run: packages, the SQLite driver, the database client. */
export async function setUpCode() {
  await install(root)
  await generate(root)
}

/** Brings the database to the newest migration and loads the founding data where it is not loaded yet. */
export function setUpStore(databaseUrl) {
  return fillStore(root, databaseUrl)
}

/** Builds the standalone server where a source has changed. */
export function setUpServer() {
  return build(root)
}
