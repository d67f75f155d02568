import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { migrateFile } from './migrate-file'
import { takeMigrationLock } from './migration-lock'
import { copyInto } from './file-copy'
import { forgetMigration } from './store-copy'
import { examineHistory, examineStore, explainDamage, hasTable, type StoreFacts } from './store-examination'
import { inWorkFolder, makeStoreFolder } from './store-folder'
import { examinePlace, type Replacement, replaceStore } from './store-replacement'

export interface RestoreRequest {
  file: string // absolute, the backup
  databasePath: string // absolute
  root: string // the app's folder
  now: Date // names what is kept
  waitMs?: number // for a passing reader, such as another command; default 2 s
}

export interface RestoreOutcome extends Replacement {
  facts: StoreFacts
  migrated: string[] // applied to the restored copy, because the backup is of an earlier version
  endedSignIns: number
}

/**
 * Puts a backup in the place of the store, after examining a copy of it whole: an atlas store of a known version,
 * undamaged, its guards standing and its history intact. Nobody may hold the store, and none of our processes opens it
 * meanwhile; the replaced one is kept beside it. Throws a sentence and changes nothing where anything is amiss.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoreOutcome> {
  const { file, databasePath, now, waitMs = 2_000 } = request
  refuseUnfitFile(file, databasePath)
  makeStoreFolder(databasePath)
  const giveBack = await takeMigrationLock(databasePath, waitMs)
  try {
    const place = await examinePlace(databasePath, waitMs)
    return await inWorkFolder(`${databasePath}.restoring-`, async (folder) => {
      const prepared = path.join(folder, 'store.db')
      const outcome = await prepareStore(prepared, request)
      const replacement = await replaceStore(prepared, { databasePath, place, now, waitMs })
      forgetMigration(databasePath)
      return { ...outcome, ...replacement }
    })
  } finally {
    giveBack()
  }
}

function refuseUnfitFile(file: string, databasePath: string): void {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`)
  if (!statSync(file).isFile()) throw new Error(`${file} is no file. Name a backup.`)
  if (file === databasePath) throw new Error(`${file} is the store itself. Name a backup of it.`)
}

async function prepareStore(
  prepared: string,
  { file, root }: RestoreRequest,
): Promise<Omit<RestoreOutcome, keyof Replacement>> {
  await copyInto(file, prepared, { waitMs: 2_000, sentence: `Another process is writing to ${file}.` }).catch(
    (error: unknown) => {
      throw explainDamage(error, file)
    },
  )
  const { pending: migrated } = examineStore(prepared, file, root)
  if (migrated.length > 0) await migrateFile({ databasePath: prepared, root })
  await examineHistory(prepared, file)
  const endedSignIns = endSignIns(prepared)
  const { pending: _, ...facts } = examineStore(prepared, file, root)
  return { facts, migrated, endedSignIns }
}

/** A sign-in that was revoked after the backup, or a role that was taken away, must not live again through it. */
function endSignIns(prepared: string): number {
  const handle = new Database(prepared, { fileMustExist: true, timeout: 0 })
  try {
    return hasTable(handle, 'Session') ? handle.prepare('DELETE FROM "Session"').run().changes : 0
  } finally {
    handle.close()
  }
}
