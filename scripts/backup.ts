// npm run db:backup -- FILE : copies the store of DATABASE_URL into FILE while the app runs. Exit code 1 and a sentence
// when there is no sound copy, or when the history in it is not intact (the copy stands then).
import path from 'node:path'
import { backUpStore } from '../lib/server/db/sqlite/store-backup'
import { examineHistory } from '../lib/server/db/sqlite/store-examination'
import { env } from '../lib/server/env'
import { onlyFile, onlyFileStore, writeStoreFacts } from './store/store-file'

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

try {
  const target = path.resolve(onlyFile('db:backup', process.argv.slice(2)))
  const databasePath = onlyFileStore(env().storeAddress)
  const { pending, ...facts } = await backUpStore({ databasePath, target, root: process.cwd() })
  console.log(`Backed up ${databasePath} to ${target}.`)
  console.log(writeStoreFacts(facts))
  if (pending.length > 0)
    console.log(
      `The copy is undamaged. It is of an earlier version of this app (it lacks ${pending.join(', ')}), so its guards and history were not examined.`,
    )
  else {
    await examineHistory(target, target)
    console.log('The copy is undamaged, its guards stand and its history is intact.')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
