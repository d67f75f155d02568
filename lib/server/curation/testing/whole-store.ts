import Database from 'better-sqlite3'

/** Everything a store holds, table by table: equal where nothing at all was written. */
export function dumpStore(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true })
  const names = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  const tables = names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()] as const)
  db.close()
  return Object.fromEntries(tables)
}

/** Makes every further entry of the history fail, as a full disk would. */
export function refuseTrail(path: string): void {
  const db = new Database(path)
  db.exec(
    `CREATE TRIGGER no_more_trail BEFORE INSERT ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the trail cannot be written'); END`,
  )
  db.close()
}

/** Lets the history be written again. */
export function allowTrail(path: string): void {
  const db = new Database(path)
  db.exec('DROP TRIGGER no_more_trail')
  db.close()
}
