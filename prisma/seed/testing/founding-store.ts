import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { closeStore, pointStoreAt } from '../../../lib/server/db/open-store'
import { migrateStore } from '../../../lib/server/db/migrate'
import { migratedTemplate } from '../../../lib/server/db/testing/migrated-template'
import { openCloneOf, type TemporaryStore } from '../../../lib/server/db/testing/temporary-store'
import { testStores } from '../../../lib/server/db/testing/engine-under-test'
import { loadFoundingData } from '../load-founding-data'

/**
 * Gives a test a store of its own with the founding data loaded: 187 trials. The first call after a change of the data
 * or of what reads it loads anew (some seconds); later ones clone that store.
 */
export async function openFoundingStore(): Promise<TemporaryStore> {
  const root = process.cwd()
  const empty = await migratedTemplate(root)
  const template = await testStores().template(`founding-${hashInputs(root, empty)}`, async (address) => {
    await migrateStore({ address, root })
    await pointStoreAt(address)
    await loadFoundingData(root)
    await closeStore()
  })
  return openCloneOf(template)
}

/** Whatever decides what the loaded store holds: the tables, the loader, the projection and the readers of registries. */
function hashInputs(root: string, emptyTemplate: string): string {
  const folders = [
    'prisma/seed',
    'lib/domain',
    'lib/server/trials',
    'lib/server/projection',
    'lib/server/claims',
    'lib/server/db',
    'lib/server/audit',
  ]
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsv|txt)$/.test(name) && !/\.test\.ts$/.test(name))
      .map((name) => path.join(folder, name)),
  )
  const hash = createHash('sha256').update(path.basename(emptyTemplate))
  for (const file of files.sort()) hash.update(`${file}\n${readFileSync(path.join(root, file), 'utf8')}\n`)
  return hash.digest('hex').slice(0, 16)
}
