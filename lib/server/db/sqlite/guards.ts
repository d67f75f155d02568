import { readFileSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'

/** One trigger of prisma/guards.sql. */
export interface Guard {
  name: string
  sql: string
}

/** Reads prisma/guards.sql below the app's folder, in file order. */
export function readGuards(root: string): Guard[] {
  const text = readFileSync(path.join(root, 'prisma/guards.sql'), 'utf8')
  return [...text.matchAll(/^(CREATE TRIGGER (\w+)[\s\S]*?END);$/gm)].map(([, sql = '', name = '']) => ({
    name,
    sql,
  }))
}

/** Names the guards the store lacks or holds with another text; empty when all stand. */
export function findMissingGuards(handle: Database.Database, guards: Guard[]): string[] {
  const standing = readStandingGuards(handle)
  return guards.filter(({ name, sql }) => standing.get(name) !== sql).map(({ name }) => name)
}

/** Puts exactly these guards into the store, dropping those no longer named. Belongs inside a transaction. */
export function applyGuards(handle: Database.Database, guards: Guard[]): void {
  for (const name of readStandingGuards(handle).keys()) handle.exec(`DROP TRIGGER "${name}"`)
  for (const guard of guards) handle.exec(guard.sql)
}

function readStandingGuards(handle: Database.Database): Map<string, string> {
  const rows: unknown[] = handle
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'",
    )
    .raw()
    .all()
  return new Map(rows.filter(Array.isArray).map((row) => [String(row[0]), String(row[1])]))
}
