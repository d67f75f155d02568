import { isPostgresql } from '../../lib/server/db/postgresql/address'
import type { StoreFacts } from '../../lib/server/db/sqlite/store-examination'

/** The one file a command names; throws a sentence with the usage for anything else. */
export function onlyFile(command: string, words: string[]): string {
  const usage = `Usage: npm run ${command} -- FILE`
  const [file, ...others] = words
  const option = words.find((word) => word.startsWith('-'))
  if (option !== undefined) throw new Error(`There is no option ${option}. ${usage}`)
  if (file === undefined || file === '') throw new Error(`Name a file. ${usage}`)
  if (others.length > 0) throw new Error(`Name one file, not ${String(words.length)}. ${usage}`)
  return file
}

/** The file of the store; throws a sentence where it is a database, which has tools of its own for this. */
export function onlyFileStore(storeAddress: string): string {
  if (isPostgresql(storeAddress))
    throw new Error(
      'This command is for a store in a file. A PostgreSQL database is backed up and put back with its own tools; docs/runbook.md says how.',
    )
  return storeAddress
}

/** The numbers of a store in a sentence, for a person who compares two. */
export function writeStoreFacts({ bytes, dataVersion, historyEntries, trials }: StoreFacts): string {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`
  return `Size ${size}, data version ${String(dataVersion)}, history entries ${String(historyEntries)}, trials ${String(trials)}.`
}
