import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Makes the folder of a store where it is missing; throws a sentence where this app may not write there. */
export function makeStoreFolder(databasePath: string): void {
  const folder = path.dirname(databasePath)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const remedy = 'Set DATABASE_URL to a file in a folder this app may write to.'
    throw new Error(`The database ${databasePath} cannot be made: ${reason}. ${remedy}`, { cause })
  }
}

/**
 * Gives `work` an empty folder beside the file it prepares, so that the finished file needs only a new name. It is open
 * to the owner alone (a store holds password hashes) and goes with all that was left in it, also when the process ends.
 */
export async function inWorkFolder<T>(prefix: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(prefix)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    process.off('exit', remove)
    remove()
  }
}
