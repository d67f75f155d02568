import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openTemporaryStore } from '../testing/temporary-store'

/** Nothing asks for rows by these: a source is shown with what it says from the side of the trial. */
const NEVER_ASKED_BY = ['sourceId', 'importRunId', 'blindEntryId']

/** Vocabularies and products: some hundred rows, read whole. */
const READ_WHOLE = [
  'CellType',
  'ConditionSynonym',
  'Entity',
  'Product',
  'ProductAlias',
  'StartingMaterial',
  'Statement',
]

/** Asked for rarely, by people; or by few codes that most rows share. */
const OTHERS = ['Comment.claimId', 'Administration.techniqueId', 'Administration.routeId']

test('rows that belong to another are found by an index, however many there are', async () => {
  const store = await openTemporaryStore()
  const handle = new Database(store.path, { readonly: true })
  const walked = handle
    .prepare<[], string>(
      `SELECT owned.name || '.' || key."from" FROM sqlite_master owned JOIN pragma_foreign_key_list(owned.name) key
       WHERE owned.type = 'table' AND NOT EXISTS (
         SELECT 1 FROM pragma_index_list(owned.name) found JOIN pragma_index_info(found.name) part
         WHERE part.seqno = 0 AND part.name = key."from")
       AND NOT EXISTS (
         SELECT 1 FROM pragma_table_info(owned.name) own WHERE own.pk = 1 AND own.name = key."from")`,
    )
    .pluck()
    .all()
    .filter((name) => {
      const [table = '', column = ''] = name.split('.')
      return !NEVER_ASKED_BY.includes(column) && !READ_WHOLE.includes(table) && !OTHERS.includes(name)
    })
  handle.close()
  expect(walked).toEqual([])
})
