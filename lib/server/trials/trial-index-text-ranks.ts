import type Database from 'better-sqlite3'
import type { TrialTable } from './trial-index-table'

const TEXT_COLUMNS: Record<string, string> = { id: 'publicId', title: 'title', sponsor: 'sponsor' }

/** Tells whether a sort compares texts, which the index does not hold. */
export function isTextSort(column: string): boolean {
  return Object.hasOwn(TEXT_COLUMNS, column)
}

/**
 * Places of texts in sorting, case left aside, asked of the store once; a changed text gets a place between its
 * neighbours. Equal texts have equal places; Infinity where there is no text.
 */
export class TextRanks {
  private ranks: Float64Array
  private readonly column: string

  constructor(
    private readonly table: TrialTable,
    db: Database.Database,
    sort: string,
  ) {
    this.column = `"${TEXT_COLUMNS[sort] ?? ''}"`
    this.ranks = new Float64Array(table.size).fill(Infinity)
    const rows = db
      .prepare<[], [number, number]>(
        `SELECT id, dense_rank() OVER (ORDER BY ${this.column} COLLATE NOCASE) FROM "Trial" WHERE ${this.column} IS NOT NULL`,
      )
      .raw()
      .all()
    for (const [id, rank] of rows) if (table.positionOf(id) >= 0) this.ranks[table.positionOf(id)] = rank
  }

  of(position: number): number {
    return this.ranks[position] ?? Infinity
  }

  /** Finds the changed text its place among the others that have one, sorted; false when no number is left between two. */
  refresh(position: number, sorted: Int32Array, db: Database.Database): boolean {
    const rank = this.rankAmong(sorted, this.table.ids[position] ?? 0, db)
    if (position >= this.ranks.length) {
      const larger = new Float64Array(Math.max(position + 1, this.ranks.length * 2)).fill(Infinity)
      larger.set(this.ranks)
      this.ranks = larger
    }
    this.ranks[position] = rank ?? Infinity
    return rank !== null
  }

  private rankAmong(sorted: Int32Array, id: number, db: Database.Database): number | null {
    const text = db
      .prepare<[number], string | null>(`SELECT ${this.column} FROM "Trial" WHERE id = ?`)
      .pluck()
      .get(id)
    if (text === undefined || text === null) return Infinity
    const difference = db
      .prepare<[string, string, number], number | null>(
        `SELECT CASE WHEN ${this.column} = ? COLLATE NOCASE THEN 0 WHEN ${this.column} < ? COLLATE NOCASE THEN -1 ELSE 1 END
         FROM "Trial" WHERE id = ? AND ${this.column} IS NOT NULL`,
      )
      .pluck()
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = sorted[middle] ?? 0
      const sign = difference.get(text, text, this.table.ids[other] ?? 0) ?? 1
      if (sign === 0) return this.of(other)
      if (sign < 0) low = middle + 1
      else high = middle
    }
    const before = low === 0 ? 0 : this.of(sorted[low - 1] ?? 0)
    const after = low < sorted.length ? this.of(sorted[low] ?? 0) : Infinity
    const rank = after === Infinity ? before + 1 : (before + after) / 2
    return rank > before && rank < after ? rank : null
  }
}
