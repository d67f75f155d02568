import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { closeStore, pointStoreAt } from '../../../lib/server/db/open-store'
import { migratedTemplate } from '../../../lib/server/db/testing/migrated-template'
import { openTemporaryStore, type TemporaryStore } from '../../../lib/server/db/testing/temporary-store'
import { loadFoundingData } from '../load-founding-data'

/**
 * Gives a test a store of its own with the founding data loaded: 187 trials. The first call after a change of the data
 * or of what reads it loads anew (some seconds); later ones copy that file.
 */
export async function openFoundingStore(): Promise<TemporaryStore> {
  const template = await foundingTemplate(process.cwd())
  const store = await openTemporaryStore()
  await closeStore()
  copyFileSync(template, store.path)
  await pointStoreAt(store.path)
  return store
}

async function foundingTemplate(root: string): Promise<string> {
  const empty = await migratedTemplate(root)
  const folder = path.dirname(empty)
  const template = path.join(folder, `founding-${hashInputs(root, empty)}.db`)
  if (existsSync(template)) return template
  mkdirSync(folder, { recursive: true })
  const building = mkdtempSync(path.join(folder, 'founding-'))
  const file = path.join(building, 'store.db')
  copyFileSync(empty, file)
  await pointStoreAt(file)
  await loadFoundingData(root)
  await closeStore() // folds the write-ahead log in
  renameSync(file, template)
  rmSync(building, { recursive: true })
  return template
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
