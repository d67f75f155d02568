import type Database from 'better-sqlite3'

/** Runs one INSERT for each row; gives the row numbers, in the order of the rows. All rows name the same columns. */
export function insertEach(handle: Database.Database, table: string, rows: readonly object[]): number[] {
  const [first] = rows
  if (first === undefined) return []
  const columns = Object.keys(first)
  const insert = handle.prepare(
    `INSERT INTO "${table}" (${columns.map(quoted).join()}) VALUES (${columns.map(() => '?').join()})`,
  )
  return rows.map((row) => Number(insert.run(values(row, columns)).lastInsertRowid))
}

/** Runs one UPDATE for each row, by its id; rows may name different columns. */
export function updateEach(
  handle: Database.Database,
  table: string,
  rows: readonly { id: number; data: object }[],
): void {
  const statements = new Map<string, ReturnType<typeof handle.prepare>>()
  for (const { id, data } of rows) {
    const columns = Object.keys(data)
    if (columns.length === 0) continue
    const assignments = columns.map((column) => `${quoted(column)} = ?`).join()
    const update =
      statements.get(assignments) ?? handle.prepare(`UPDATE "${table}" SET ${assignments} WHERE id = ?`)
    statements.set(assignments, update)
    update.run(...values(data, columns), id)
  }
}

function quoted(column: string): string {
  return `"${column}"`
}

function values(row: object, columns: readonly string[]): unknown[] {
  return columns.map((column) => bindable(Reflect.get(row, column)))
}

function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value ?? null
}
