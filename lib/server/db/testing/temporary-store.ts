import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeStore, pointStoreAt } from '../open-store'
import { processSingleton } from '../process-singleton'
import { migratedTemplate } from './migrated-template'

export interface TemporaryStore {
  path: string
  close: () => Promise<void>
}

/**
 * Gives a test an empty, migrated store of its own: reader(), rawReader() and inTransaction() work on it from here on.
 * It closes itself when the next one opens or the test file ends; `close` is for tests that look at the closed file.
 */
export async function openTemporaryStore(): Promise<TemporaryStore> {
  const template = await migratedTemplate(process.cwd())
  const storePath = path.join(nextFolder(), 'store.db')
  copyFileSync(template, storePath)
  await pointStoreAt(storePath)
  return { path: storePath, close: closeStore }
}

/** Removes the files of every store this process opened. What stands open has to be closed first. */
export function removeTemporaryStores(): void {
  const { path: parent } = temporaryStores()
  if (parent) rmSync(parent, { recursive: true })
}

function nextFolder(): string {
  const stores = temporaryStores()
  stores.path ??= mkdtempSync(path.join(tmpdir(), 'cell-trial-atlas-'))
  const folder = path.join(stores.path, String((stores.count += 1)))
  mkdirSync(folder)
  return folder
}

function temporaryStores(): { path?: string; count: number } {
  return processSingleton('temporaryStores', () => ({ count: 0 }))
}
