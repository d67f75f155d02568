import type { StoredValue, StoreHandle } from '../store-handle'
import { connectionTo } from './address'
import { postgresqlSearch } from './postgresql-search'
import { ReadingThread } from './reading-thread'

const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

const numbers = `(SELECT CAST(listed.value AS integer) AS value, listed.key
  FROM json_array_elements_text(CAST(? AS json)) WITH ORDINALITY AS listed(value, key)) asked`
const texts = `(SELECT listed.value COLLATE "C" AS value, listed.key
  FROM json_array_elements_text(CAST(? AS json)) WITH ORDINALITY AS listed(value, key)) asked`

/** Opens a handle that reads through a thread of its own. Whoever opens it closes it. */
export function openPostgresqlHandle(address: string): StoreHandle {
  const options = {
    default_transaction_read_only: 'on',
    statement_timeout: '30000',
    idle_in_transaction_session_timeout: '0', // who downloads a file may take their time
  }
  let thread: ReadingThread | null = null
  let isClosed = false
  const open = () => {
    if (isClosed) throw new Error('The database connection is not open')
    if (thread?.isOpen === false) thread = null // it was given up: the next question has a new one
    return (thread ??= new ReadingThread(connectionTo(address, { max: 1, options, connectMs: 1_500 }))) // nobody is answered meanwhile
  }
  const spelling = { askedNumbers: numbers, askedTexts: texts, inOrderAsked }
  const column = <V extends StoredValue>(sql: string, ...values: StoredValue[]) =>
    open().ask<V>(numbered(sql), values, 'column')
  return {
    spelling,
    search: postgresqlSearch({ column, spelling }),
    tuples: <R>(sql: string, ...values: StoredValue[]) => open().ask<R>(numbered(sql), values, 'tuples'),
    objects: <R>(sql: string, ...values: StoredValue[]) => open().ask<R>(numbered(sql), values, 'objects'),
    column,
    state: () => column<string>('SELECT pg_current_snapshot()::text')[0] ?? '',
    readTogether: (work) => {
      const asked = open()
      asked.tell(BEGIN)
      try {
        return work()
      } finally {
        asked.end()
      }
    },
    begin: () => void open().tell(BEGIN),
    close: () => {
      isClosed = true
      thread?.close()
    },
  }
}

function inOrderAsked(thenBy: string): string {
  return `ORDER BY asked.key, ${thenBy}`
}

/** PostgreSQL numbers its places; the SQL both engines share marks them with `?`. */
function numbered(sql: string): string {
  let place = 0
  return sql.replaceAll('?', () => `$${String((place += 1))}`)
}
