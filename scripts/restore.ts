// npm run db:restore -- FILE : puts a backup in the place of the store of DATABASE_URL, and keeps the store it replaces
// beside it. Exit code 1, a sentence and nothing changed when it cannot.
import path from 'node:path'
import { restoreBackup, type RestoreOutcome } from '../lib/server/db/sqlite/store-restore'
import { env } from '../lib/server/env'
import { onlyFile, onlyFileStore, writeStoreFacts } from './store/store-file'

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

try {
  const file = path.resolve(onlyFile('db:restore', process.argv.slice(2)))
  const databasePath = onlyFileStore(env().storeAddress)
  const outcome = await restoreBackup({ file, databasePath, root: process.cwd(), now: new Date() })
  console.log(`Restored ${file} to ${databasePath}.`)
  for (const sentence of describe(outcome)) console.log(sentence)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function describe({ facts, migrated, endedSignIns, keptAs, keptFacts }: RestoreOutcome): string[] {
  const lost = keptFacts ? keptFacts.historyEntries - facts.historyEntries : 0
  return [
    writeStoreFacts(facts),
    'It is undamaged, its guards stand and its history is intact.',
    ...(migrated.length > 0 ? [`It was of an earlier version; applied ${migrated.join(', ')}.`] : []),
    ...(endedSignIns > 0 ? [`Everybody has to sign in again: ${String(endedSignIns)} sign-ins ended.`] : []),
    ...(keptAs ? [`The store that was there is kept as ${keptAs}`] : []),
    ...(keptFacts ? [`  ${writeStoreFacts(keptFacts)}`] : []),
    ...(lost > 0 ? [`  ${String(lost)} history entries made since the backup are only there.`] : []),
  ]
}
