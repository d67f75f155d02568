import { readFileSync } from 'node:fs'
import { Prisma } from '../../../../generated/prisma/client'
import { isPostgresql } from '../postgresql/address'
import { rawReader } from '../raw-reader'
import type { TemporaryStore } from './temporary-store'

/** Everything a store holds, to look for what must not be in it: of a file every byte, of a database every row. */
export async function storedText(store: TemporaryStore): Promise<string> {
  if (!isPostgresql(store.path)) {
    await store.close()
    return readFileSync(store.path, 'utf8')
  }
  const rows = [...Object.values(Prisma.ModelName), 'trial_search'].flatMap((table) =>
    rawReader().objects(`SELECT * FROM "${table}"`),
  )
  return rows.map((row) => JSON.stringify(row)).join('\n')
}
