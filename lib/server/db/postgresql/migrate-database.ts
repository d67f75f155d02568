import type { Client } from 'pg'
import { applyInChild } from '../apply-in-child'
import type { MigrationOutcome, MigrationRequest } from '../engine'
import { sayAddress } from './address'
import { withConnection } from './connection'
import { applyDatabaseGuards, findMissingDatabaseGuards, readDatabaseGuards } from './guards'
import { compareDatabaseMigrations, MIGRATIONS } from './migration-state'

const MIGRATION_LOCK = 7_421_186_504
const SCRIPT_LOCK = 7_421_186_506 // held by a migration while the server applies it: scripts/schema-engine.mjs
const SEARCH_TABLE = `
  CREATE TABLE IF NOT EXISTS trial_search ("trialId" INTEGER PRIMARY KEY, words tsvector NOT NULL);
  CREATE INDEX IF NOT EXISTS trial_search_words ON trial_search USING gin (words);`

/**
 * Brings a database, which must exist, up to this app: applies pending migrations in a child process, makes the search
 * table, puts the guards back. One instance at a time does so, the others wait. A migration that fails, or is broken off,
 * leaves nothing behind, because the server undoes it whole; no copy is taken (the runbook says how a database is backed
 * up). Throws a sentence for whoever starts the app.
 */
export function migrateDatabase({
  address,
  root,
  waitMs = 30_000,
}: MigrationRequest): Promise<MigrationOutcome> {
  return withConnection(address, async (client) => {
    await takeMigrationLock(client, address, waitMs)
    const wasRestored = await forgetBrokenOff(client, address, root)
    const { pending } = await compareDatabaseMigrations(client, root)
    if (pending.length > 0) await apply(client, { address, root, pending })
    await finish(client, root)
    return { applied: pending, copyPath: null, wasRestored }
  })
}

async function takeMigrationLock(client: Client, address: string, waitMs: number): Promise<void> {
  try {
    await client.query(`SET lock_timeout = ${String(Math.max(1, waitMs))}`)
    await client.query(`SELECT pg_advisory_lock(${String(MIGRATION_LOCK)})`)
    await waitForServer(client)
    await client.query('SET lock_timeout = DEFAULT')
  } catch (cause) {
    const sentence = `Another process is migrating ${sayAddress(address)}. Wait for it to end, then start again.`
    throw new Error(sentence, { cause })
  }
}

/** Waits until the server has ended a migration whose process was killed: it stores it whole or undoes it whole. */
async function waitForServer(client: Client): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${String(SCRIPT_LOCK)})`)
  await client.query(`SELECT pg_advisory_unlock(${String(SCRIPT_LOCK)})`)
}

/** Refuses a database of a newer app; forgets a migration whose statements the server has undone. */
async function forgetBrokenOff(client: Client, address: string, root: string): Promise<boolean> {
  const { unknown, unfinished } = await compareDatabaseMigrations(client, root)
  if (unknown.length > 0)
    throw new Error(
      `${sayAddress(address)} was written by a newer version of this app (migration ${unknown.join(', ')}). Start that version, or put back an older copy.`,
    )
  if (unfinished.length === 0) return false
  await client.query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL')
  return true
}

async function apply(
  client: Client,
  { address, root, pending }: { address: string; root: string; pending: string[] },
): Promise<void> {
  try {
    await applyInChild(address, root, MIGRATIONS)
  } catch (cause) {
    await waitForServer(client)
    await forgetBrokenOff(client, address, root)
    const reason = cause instanceof Error ? cause.message : String(cause)
    const what = `Migrating ${sayAddress(address)} failed (${pending.join(', ')})`
    throw new Error(`${what}; nothing was left half done. ${reason}`, { cause })
  }
}

/** What Prisma's migrations do not hold: the search table, the guards. Writes only what is missing. */
async function finish(client: Client, root: string): Promise<void> {
  await client.query(SEARCH_TABLE)
  const guards = readDatabaseGuards(root)
  if ((await findMissingDatabaseGuards(client, guards)).length === 0) return
  await applyDatabaseGuards(client, guards)
  const missing = await findMissingDatabaseGuards(client, guards)
  if (missing.length > 0) throw new Error(`The database lacks the guards ${missing.join(', ')}.`)
}
