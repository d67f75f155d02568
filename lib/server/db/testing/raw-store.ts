import Database from 'better-sqlite3'
import { Client } from 'pg'
import { Prisma } from '../../../../generated/prisma/client'
import { isPostgresql } from '../postgresql/address'

/** Runs SQL on a store past the app, as somebody with the file or the password would; several statements may follow. */
export async function runRaw(address: string, sql: string): Promise<void> {
  if (isPostgresql(address)) await onDatabase(address, (client) => client.query(forPostgresql(sql)))
  else new Database(address).exec(sql).close()
}

/** Takes away the guards whose names match, in the words of LIKE. */
export async function dropGuards(address: string, names: string): Promise<void> {
  if (!isPostgresql(address)) return dropTriggers(address, names)
  await onDatabase(address, async (client) => {
    const { rows } = await client.query<{ name: string; table: string }>(
      'SELECT t.tgname AS name, c.relname AS table FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname LIKE $1',
      [names],
    )
    for (const { name, table } of rows) await client.query(`DROP TRIGGER "${name}" ON "${table}"`)
  })
}

/** Runs `work` with a connection of its own to a database. */
export async function onDatabase<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Spells a test’s SQL for PostgreSQL: names of tables and columns quoted, so that they keep their case; bytes its way, and a row put over another is a plain one, which its guard refuses. */
export function forPostgresql(sql: string): string {
  const models = new Set<string>(Object.values(Prisma.ModelName))
  return sql
    .split(/('(?:[^']|'')*')/)
    .map((part, place) => {
      if (place % 2 === 1) return part
      return part.replaceAll(/"?\b[A-Za-z]\w*\b"?/g, (word) =>
        models.has(word) || /^[a-z]+[A-Z]/.test(word) || word === 'to' ? `"${word}"` : word,
      )
    })
    .join('')
    .replaceAll('INSERT OR REPLACE', 'INSERT')
    .replaceAll("x'00'", String.raw`'\x00'`)
}

function dropTriggers(path: string, names: string): void {
  const store = new Database(path)
  const triggers = store
    .prepare<[string], string>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE ?")
    .pluck()
    .all(names)
  for (const name of triggers) store.exec(`DROP TRIGGER "${name}"`)
  store.close()
}
