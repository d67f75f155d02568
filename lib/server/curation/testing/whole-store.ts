import { Prisma } from '../../../../generated/prisma/client'
import { isPostgresql } from '../../db/postgresql/address'
import { rawReader } from '../../db/raw-reader'
import { dropGuards, onDatabase, runRaw } from '../../db/testing/raw-store'

/** Everything the open store holds, table by table, the rows in an order of their own: equal where nothing at all was written. */
export function dumpStore(): Record<string, unknown[]> {
  const tables = Object.values(Prisma.ModelName).map((name) => {
    const rows = rawReader().objects(`SELECT * FROM "${name}"`)
    return [name, rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))] as const
  })
  return Object.fromEntries(tables)
}

/** Makes every further entry of the history fail, as a full disk would. */
export async function refuseTrail(address: string): Promise<void> {
  if (isPostgresql(address)) await onDatabase(address, (client) => client.query(ON_POSTGRESQL))
  else await runRaw(address, ON_SQLITE)
}

/** Lets the history be written again. */
export async function allowTrail(address: string): Promise<void> {
  await dropGuards(address, 'no_more_trail')
}

const ON_SQLITE = `CREATE TRIGGER no_more_trail BEFORE INSERT ON "AuditEntry"
  BEGIN SELECT RAISE(ABORT, 'the trail cannot be written'); END`

const ON_POSTGRESQL = `CREATE OR REPLACE FUNCTION no_more_trail() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'the trail cannot be written'; END $$;
  CREATE TRIGGER no_more_trail BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION no_more_trail()`
