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
 * It closes itself when the next one opens or the process ends; `close` is for tests that look at the closed file.
 */
export async function openTemporaryStore(): Promise<TemporaryStore> {
  const template = await migratedTemplate(process.cwd())
  const storePath = path.join(nextFolder(), 'store.db')
  copyFileSync(template, storePath)
  await pointStoreAt(storePath)
  return { path: storePath, close: closeStore }
}

function nextFolder(): string {
  const parent = processSingleton('temporaryStores', makeParentFolder)
  const folder = path.join(parent.path, String((parent.count += 1)))
  mkdirSync(folder)
  return folder
}

function makeParentFolder(): { path: string; count: number } {
  const parent = mkdtempSync(path.join(tmpdir(), 'cell-trial-atlas-'))
  process.on('exit', () => rmSync(parent, { recursive: true, force: true }))
  return { path: parent, count: 0 }
}
