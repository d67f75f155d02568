import type { Client } from 'pg'
import { Client as Connection } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FIXTURE_ROWS, PROVOCATIONS } from '../testing/guard-provocations'
import { forPostgresql } from '../testing/raw-store'
import { openTemporaryStore } from '../testing/temporary-store'
import { applyDatabaseGuards, findMissingDatabaseGuards, readDatabaseGuards } from './guards'

const guards = readDatabaseGuards(process.cwd())
let client: Client

beforeEach(async () => {
  client = new Connection({ connectionString: (await openTemporaryStore()).path })
  await client.connect()
})
afterEach(() => client.end())

test('a migrated database holds every guard', async () => {
  expect(guards.length).toBeGreaterThan(100)
  expect(await findMissingDatabaseGuards(client, guards)).toEqual([])
})

test('a guard that was dropped, weakened, moved or switched off is missed by name, and put back', async () => {
  await client.query(`DROP TRIGGER guard_claim_no_delete ON "Claim";
    ALTER TABLE "Trial" DISABLE TRIGGER guard_trial_no_delete;
    CREATE OR REPLACE FUNCTION guard_source_no_delete() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END';
    DROP TRIGGER guard_product_no_delete ON "Product";
    CREATE TRIGGER guard_product_no_delete BEFORE UPDATE ON "Product" FOR EACH ROW EXECUTE FUNCTION guard_product_no_delete()`)
  const missing = [
    'guard_claim_no_delete',
    'guard_product_no_delete',
    'guard_source_no_delete',
    'guard_trial_no_delete',
  ]
  expect((await findMissingDatabaseGuards(client, guards)).sort()).toEqual(missing)
  await applyDatabaseGuards(client, guards)
  expect(await findMissingDatabaseGuards(client, guards)).toEqual([])
})

describe('what the database refuses', () => {
  test('as its SQLite sister does, each guard by itself', async () => {
    await client.query("SET session_replication_role = 'replica'") // no foreign keys, no guards
    for (const row of FIXTURE_ROWS) await client.query(forPostgresql(row))
    await client.query("SET session_replication_role = 'origin'")
    for (const { name, event } of guards.filter((one) => !one.event.includes('TRUNCATE'))) {
      const refusals = refusalsOf(name)
      expect(refusals, name).toHaveLength(1)
      const [, table] = /ON "(\w+)"/.exec(event) ?? []
      const others = `ALTER TABLE "${table ?? ''}" DISABLE TRIGGER ALL; ALTER TABLE "${table ?? ''}" ENABLE TRIGGER ${name};`
      expect(await provoke(others, name), name).toBe(refusals[0])
      expect(await provoke(`ALTER TABLE "${table ?? ''}" DISABLE TRIGGER ALL;`, name), name).not.toBe(
        refusals[0],
      )
    }
  })

  test('and no table of which no row may be deleted is emptied at once', async () => {
    const truncates = guards.filter(({ event }) => event.includes('TRUNCATE'))
    expect(truncates.length).toBeGreaterThan(20)
    for (const { name, event } of truncates) {
      const [, table] = /ON "(\w+)"/.exec(event) ?? []
      await expect(client.query(`TRUNCATE "${table ?? ''}" CASCADE`), name).rejects.toThrow(/never deleted/)
    }
  })
})

function refusalsOf(name: string): string[] {
  const body = guards.find((one) => one.name === name)?.body ?? ''
  return [...body.matchAll(/RAISE EXCEPTION '(.*)'/g)].map(([, sentence = '']) => sentence)
}

async function provoke(before: string, name: string): Promise<string> {
  try {
    await client.query('BEGIN')
    await client.query(before)
    await client.query(forPostgresql(PROVOCATIONS.get(name) ?? ''))
    return 'nothing was refused'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await client.query('ROLLBACK')
  }
}
