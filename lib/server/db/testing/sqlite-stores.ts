import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { processSingleton } from '../process-singleton'
import type { TestStores } from './test-stores'

const TEMPLATES = 'node_modules/.cache/cell-trial-atlas'

/** Files: templates are kept between runs, clones lie in the folder for temporary files. */
export const sqliteStores: TestStores = {
  async template(name, build) {
    const folder = path.resolve(TEMPLATES)
    const template = path.join(folder, `${name}.db`)
    if (existsSync(template)) return template
    mkdirSync(folder, { recursive: true })
    const building = mkdtempSync(path.join(folder, 'building-'))
    const file = path.join(building, 'store.db')
    await build(file)
    renameSync(file, template) // closed, so the write-ahead log is folded in
    rmSync(building, { recursive: true })
    return template
  },
  clone(template) {
    const file = path.join(nextFolder(), 'store.db')
    copyFileSync(template, file)
    return Promise.resolve(file)
  },
  remove() {
    const { path: parent } = clones()
    if (parent) rmSync(parent, { recursive: true })
    return Promise.resolve()
  },
}

function nextFolder(): string {
  const stores = clones()
  stores.path ??= mkdtempSync(path.join(tmpdir(), 'cell-trial-atlas-'))
  const folder = path.join(stores.path, String((stores.count += 1)))
  mkdirSync(folder)
  return folder
}

function clones(): { path?: string; count: number } {
  return processSingleton('temporaryStores', () => ({ count: 0 }))
}
