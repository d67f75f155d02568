import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { copyAlone, copyInto, settleFile } from './file-copy'

const noteSchema = z.object({ copyPath: z.string().nullable() })

/**
 * Copies the store beside itself before a migration and leaves a note that one is under way. Returns the copy's path,
 * null when there was nothing to copy. Throws a sentence while another process has the store open.
 */
export async function copyStore(
  databasePath: string,
  migrationName: string,
  waitMs: number,
): Promise<string | null> {
  const copyPath = existsSync(databasePath) ? `${databasePath}.before-${migrationName}` : null
  const sentence = `Another process has ${databasePath} open. Stop it, then start again.`
  if (copyPath) await copyAlone(databasePath, copyPath, { waitMs, sentence })
  writeDurably(notePath(databasePath), JSON.stringify({ copyPath }))
  return copyPath
}

/** Says that the migration ended well, or that another store took the place of the half-migrated one; the copy stays. */
export function forgetMigration(databasePath: string): void {
  rmSync(notePath(databasePath), { force: true })
}

/**
 * Puts the store back as it was before a migration that did not end, and says so by returning true; false when none was
 * under way. May itself be interrupted and repeated.
 */
export async function restoreStore(databasePath: string, waitMs: number): Promise<boolean> {
  if (!existsSync(notePath(databasePath))) return false
  const { copyPath } = noteSchema.parse(JSON.parse(readFileSync(notePath(databasePath), 'utf8')))
  const sentence = `Another process has ${databasePath} open, so ${String(copyPath)} was not put back. Stop it, then start again.`
  if (copyPath) await copyInto(copyPath, databasePath, { waitMs, sentence })
  else for (const suffix of ['', '-wal', '-shm']) rmSync(databasePath + suffix, { force: true })
  forgetMigration(databasePath)
  return true
}

function notePath(databasePath: string): string {
  return `${databasePath}.migration-under-way.json`
}

function writeDurably(filePath: string, text: string): void {
  writeFileSync(`${filePath}.partial`, text)
  settleFile(`${filePath}.partial`, filePath)
}
