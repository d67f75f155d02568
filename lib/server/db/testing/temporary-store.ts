import { closeStore, pointStoreAt } from '../open-store'
import { migratedTemplate } from './migrated-template'
import { testStores } from './engine-under-test'

export interface TemporaryStore {
  path: string // the file, or the address of the database
  close: () => Promise<void>
}

/**
 * Gives a test an empty, migrated store of its own: reader(), rawReader() and inTransaction() work on it from here on.
 * It closes itself when the next one opens or the test file ends; `close` is for tests that look at the closed file.
 */
export async function openTemporaryStore(): Promise<TemporaryStore> {
  return openCloneOf(await migratedTemplate(process.cwd()))
}

/** The same with everything a template holds. */
export async function openCloneOf(template: string): Promise<TemporaryStore> {
  await closeStore()
  const path = await testStores().clone(template)
  await pointStoreAt(path)
  return { path, close: closeStore }
}
