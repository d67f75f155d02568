import { existsSync, renameSync } from 'node:fs'
import Database from 'better-sqlite3'
import { copyAlone, copyInto, settleFile } from './file-copy'
import { explainDamage, readStoreFacts, type StoreFacts } from './store-examination'
import { findHolders, heldSentence, refuseHeldStore } from './store-holders'

export interface Replacement {
  keptAs: string | null // where the replaced store lies; null when there was none
  keptFacts: StoreFacts | null // null when there was none, or what was there could not be read
}

/** How the place of a store is found before something is put there. */
export type StorePlace = 'empty' | 'sound' | 'damaged'

/** Looks at the place of the store; throws a sentence while somebody holds what is there. */
export async function examinePlace(databasePath: string, waitMs: number): Promise<StorePlace> {
  if (!existsSync(databasePath)) return 'empty'
  try {
    await refuseHeldStore(databasePath, waitMs)
    return 'sound'
  } catch (error) {
    if (explainDamage(error, databasePath) === error) throw error
    // Where SQLite cannot read the file it cannot ask for its lock either, so the system is asked.
    if (findHolders(databasePath).length > 0) throw new Error(heldSentence(databasePath), { cause: error })
    return 'damaged'
  }
}

/**
 * Puts the prepared store in the place of the store and keeps what was there beside it, under a name with the instant.
 * At every moment, whatever fails, the place holds the old store or the new one, whole.
 */
export async function replaceStore(
  prepared: string,
  {
    databasePath,
    place,
    now,
    waitMs,
  }: { databasePath: string; place: StorePlace; now: Date; waitMs: number },
): Promise<Replacement> {
  const keptAs = `${databasePath}.replaced-${now.toISOString().replaceAll(/[:.]/g, '')}`
  if (place === 'sound') {
    await copyAlone(databasePath, keptAs, { waitMs, sentence: heldSentence(databasePath) })
    await copyInto(prepared, databasePath, { waitMs, sentence: heldSentence(databasePath) })
    return { keptAs, keptFacts: readFacts(keptAs) }
  }
  if (place === 'damaged') moveAside(databasePath, keptAs)
  settleFile(prepared, databasePath)
  return { keptAs: place === 'damaged' ? keptAs : null, keptFacts: null }
}

// The log of a damaged store must not be read into the new one.
function moveAside(databasePath: string, keptAs: string): void {
  for (const suffix of ['-wal', '-shm', ''])
    if (existsSync(databasePath + suffix)) renameSync(databasePath + suffix, keptAs + suffix)
}

function readFacts(filePath: string): StoreFacts {
  const handle = new Database(filePath, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    return readStoreFacts(handle, filePath)
  } finally {
    handle.close()
  }
}
