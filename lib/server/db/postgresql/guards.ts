import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ClientBase } from 'pg'

/** One trigger of prisma/postgresql/guards.sql, with its function. */
export interface DatabaseGuard {
  name: string
  body: string
  event: string // as the trigger says it: BEFORE DELETE ON "Trial" FOR EACH ROW
  sql: string
}

/** Reads prisma/postgresql/guards.sql below the app's folder, in file order. */
export function readDatabaseGuards(root: string): DatabaseGuard[] {
  const text = readFileSync(path.join(root, 'prisma/postgresql/guards.sql'), 'utf8')
  const guard =
    /^CREATE FUNCTION (\w+)\(\) [^$]*\$guard\$([\s\S]*?)\$guard\$;\nCREATE TRIGGER \w+ (.*) EXECUTE FUNCTION \w+\(\);$/gm
  return [...text.matchAll(guard)].map(([sql, name = '', body = '', event = '']) => ({
    name,
    body,
    event,
    sql,
  }))
}

/** Names the guards the database lacks, holds with another text or has switched off; empty when all stand. */
export async function findMissingDatabaseGuards(
  client: ClientBase,
  guards: readonly DatabaseGuard[],
): Promise<string[]> {
  const standing = new Map((await readStanding(client)).map((one) => [one.name, one]))
  return guards
    .filter(({ name, body, event }) => {
      const found = standing.get(name)
      return !found?.isOn || found.body !== body || found.event !== event
    })
    .map(({ name }) => name)
}

/** Puts exactly these guards into the database, in one transaction, dropping those no longer named. */
export async function applyDatabaseGuards(
  client: ClientBase,
  guards: readonly DatabaseGuard[],
): Promise<void> {
  const standing = await readStanding(client)
  const drops = standing.map(({ name, table }) => `DROP TRIGGER "${name}" ON "${table}";`)
  const functions = await client.query<{ name: string }>(
    `SELECT proname AS name FROM pg_proc WHERE proname LIKE 'guard\\_%' AND pronamespace = current_schema()::regnamespace`,
  )
  const forgotten = functions.rows.map(({ name }) => `DROP FUNCTION "${name}"();`)
  // sent as one script, which is one transaction of the server's own
  await client.query([...drops, ...forgotten, ...guards.map(({ sql }) => sql)].join('\n'))
}

interface StandingGuard {
  name: string
  table: string
  body: string
  event: string
  isOn: boolean
}

// tgtype: 1 is FOR EACH ROW, 2 BEFORE, 4 INSERT, 8 DELETE, 16 UPDATE, 32 TRUNCATE (catalog/pg_trigger.h)
async function readStanding(client: ClientBase): Promise<StandingGuard[]> {
  const { rows } = await client.query<StandingGuard>(
    `SELECT t.tgname AS name, c.relname AS table, p.prosrc AS body, t.tgenabled <> 'D' AS "isOn",
       CASE WHEN t.tgtype & 2 > 0 THEN 'BEFORE ' ELSE 'AFTER ' END
       || CASE t.tgtype & 60 WHEN 4 THEN 'INSERT' WHEN 8 THEN 'DELETE' WHEN 16 THEN 'UPDATE' WHEN 32 THEN 'TRUNCATE' ELSE 'some' END
       || ' ON "' || c.relname || '" FOR EACH ' || CASE WHEN t.tgtype & 1 > 0 THEN 'ROW' ELSE 'STATEMENT' END AS event
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal AND t.tgname LIKE 'guard\\_%' AND c.relnamespace = current_schema()::regnamespace
       AND t.tgqual IS NULL ORDER BY t.tgname`,
  )
  return rows
}
