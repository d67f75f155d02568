import { accessSync, chmodSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { retryWhileBusy } from './migration-lock'
import { settleFile } from './file-copy'
import { type Examination, examineStore, explainDamage } from './store-examination'
import { inWorkFolder } from './store-folder'

export interface BackupRequest {
  databasePath: string // absolute
  target: string // absolute, of a file that does not exist yet
  root: string // the app's folder
}

/**
 * Copies the store as it is at one instant, while others read and write it, into one file without companions, and
 * examines the copy before it gets its name. All that was acknowledged before the call is in it. Throws a sentence and
 * leaves no file where the target is unfit or the copy unsound. The history is not examined: a store whose history
 * somebody broke needs a backup more than any other.
 */
export async function backUpStore({ databasePath, target, root }: BackupRequest): Promise<Examination> {
  if (!existsSync(databasePath))
    throw new Error(`There is no store at ${databasePath}. Set DATABASE_URL to the one to back up.`)
  refuseUnfitTarget(target)
  return inWorkFolder(`${target}.partial-`, async (folder) => {
    const partial = path.join(folder, 'copy.db')
    await copySnapshot(databasePath, partial)
    makeSelfContained(partial)
    const examination = examineStore(partial, `The store ${databasePath}`, root)
    chmodSync(partial, 0o600) // it holds password hashes and second factors
    refuseUnfitTarget(target)
    settleFile(partial, target)
    return examination
  })
}

function refuseUnfitTarget(target: string): void {
  const folder = path.dirname(target)
  if (existsSync(target))
    throw new Error(
      statSync(target).isDirectory()
        ? `${target} is a folder. Name a file in it.`
        : `${target} exists already, and a backup overwrites nothing. Choose another name.`,
    )
  // A folder is not made: where the disk for backups is not mounted, the copy would land on this one.
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. Make it, or choose another.`)
  try {
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new Error(`The folder ${folder} may not be written to. Choose another.`, { cause })
  }
}

// The read transaction stays open during the copy, so a writer beside it makes the copy neither start again nor change.
async function copySnapshot(databasePath: string, partial: string): Promise<void> {
  const handle = new Database(databasePath, { readonly: true, fileMustExist: true, timeout: 0 })
  const sentence = `Another process is migrating or restoring ${databasePath}. Wait for it to end, then run this again.`
  try {
    await retryWhileBusy(() => handle.exec('BEGIN; SELECT count(*) FROM sqlite_master'), 30_000, sentence)
    await handle.backup(partial)
  } catch (error) {
    throw explainDamage(error, `The store ${databasePath}`)
  } finally {
    handle.close()
  }
}

/** Out of write-ahead mode: the copy is one file, and can be read from a place nobody may write to. */
function makeSelfContained(partial: string): void {
  const handle = new Database(partial, { fileMustExist: true, timeout: 0 })
  try {
    handle.pragma('journal_mode = DELETE')
  } finally {
    handle.close()
  }
}
