import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder like the app's own, whose migrations a test may add to, and the path its database will have. */
export interface MigrationProject {
  root: string
  databasePath: string
  addMigration: (name: string, sql: string) => void
  removeMigration: (name: string) => void
  remove: () => void
}

/** Makes such a folder with the app's migrations and guards; its scripts are the app's own. */
export function makeMigrationProject(): MigrationProject {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cell-trial-atlas-project-')))
  const folderOf = (name: string) => path.join(root, 'prisma/migrations', name)
  cpSync('prisma/migrations', folderOf(''), { recursive: true })
  cpSync('prisma/guards.sql', path.join(root, 'prisma/guards.sql'))
  cpSync('prisma/schema.prisma', path.join(root, 'prisma/schema.prisma'))
  symlinkSync(path.resolve('scripts'), path.join(root, 'scripts'))
  return {
    root,
    databasePath: path.join(root, 'data/store.db'),
    addMigration: (name, sql) => {
      mkdirSync(folderOf(name), { recursive: true })
      writeFileSync(path.join(folderOf(name), 'migration.sql'), sql)
    },
    removeMigration: (name) => rmSync(folderOf(name), { recursive: true }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
