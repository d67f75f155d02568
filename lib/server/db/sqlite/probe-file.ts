import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { compareMigrations } from './migration-state'
import { findMissingGuards, readGuards } from './guards'
import { findRemoteFileSystem } from './local-disk'
import { applyWriterSettings, findWrongSettings } from './sqlite-settings'

/**
 * Looks at the store before the server answers anybody: migrated by exactly this app, guards standing, settings that
 * lose nothing, on a disk of this machine. Throws one sentence per thing that is wrong.
 */
export function probeFile(path: string, root: string): void {
  if (!existsSync(path)) throw new Error(`There is no store at ${path}. Migrate first, or set DATABASE_URL.`)
  const handle = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    applyWriterSettings(handle)
    refuseUnsoundStore(handle, path, root)
  } finally {
    handle.close()
  }
}

/** The same for a writing connection that is already open; the writer asks it of itself. */
export function refuseUnsoundStore(handle: Database.Database, path: string, root: string): void {
  const problems = [
    ...describeMigrations(handle, root),
    ...describe('the guards', findMissingGuards(handle, readGuards(root))),
    ...describe('the settings', findWrongSettings(handle)),
    ...describe('a disk of this machine; it lies on', findRemoteFileSystem(path)),
  ]
  if (problems.length > 0) throw new Error(`The store at ${path} is not safe to use. ${problems.join(' ')}`)
}

function describeMigrations(handle: Database.Database, root: string): string[] {
  const { pending, unknown } = compareMigrations(handle, root)
  const isBehind =
    pending.length > 0 ? [`It lacks the migrations ${pending.join(', ')}: migrate it first.`] : []
  const isAhead = unknown.length > 0 ? [`A newer version of this app wrote it (${unknown.join(', ')}).`] : []
  return [...isBehind, ...isAhead]
}

function describe(what: string, missing: string[]): string[] {
  return missing.length > 0 ? [`It lacks ${what} ${missing.join(', ')}.`] : []
}
