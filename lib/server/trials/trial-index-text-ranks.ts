import type { StoreHandle } from '../db/store-handle'
import type { TrialTable } from './trial-index-table'

const TEXT_COLUMNS: Record<string, string> = { id: 'publicId', title: 'title', sponsor: 'sponsor' }

/** Tells whether a sort compares texts, which the index does not hold. */
export function isTextSort(column: string): boolean {
  return Object.hasOwn(TEXT_COLUMNS, column)
}

/**
 * Places of texts in sorting, the case of a to z left aside, asked of the store once; a changed text gets a place between its
 * neighbours. Equal texts have equal places; Infinity where there is no text.
 */
export class TextRanks {
  private ranks: Float64Array
  private readonly column: string

  constructor(
    private readonly table: TrialTable,
    db: StoreHandle,
    sort: string,
  ) {
    this.column = `"${TEXT_COLUMNS[sort] ?? ''}"`
    this.ranks = new Float64Array(table.size).fill(Infinity)
    const rows = db.tuples<[number, number]>(
      `SELECT id, dense_rank() OVER (ORDER BY lower(${this.column})) FROM "Trial" WHERE ${this.column} IS NOT NULL`,
    )
    for (const [id, rank] of rows) if (table.positionOf(id) >= 0) this.ranks[table.positionOf(id)] = rank
  }

  of(position: number): number {
    return this.ranks[position] ?? Infinity
  }

  /**
   * Finds the changed text its place among the others: `sorted` in the direction of `sign`, those without a text last.
   * False when no number is left between its neighbours.
   */
  refresh(position: number, among: { sorted: Int32Array; sign: number; db: StoreHandle }): boolean {
    const rank = this.rankAmong(this.table.ids[position] ?? 0, among)
    if (position >= this.ranks.length) {
      const larger = new Float64Array(Math.max(position + 1, this.ranks.length * 2)).fill(Infinity)
      larger.set(this.ranks)
      this.ranks = larger
    }
    this.ranks[position] = rank ?? Infinity
    return rank !== null
  }

  private rankAmong(
    id: number,
    { sorted, sign, db }: { sorted: Int32Array; sign: number; db: StoreHandle },
  ): number | null {
    const lower = `lower(${this.column})`
    const [text] = db.column<string | null>(`SELECT ${lower} FROM "Trial" WHERE id = ?`, id)
    if (text === undefined || text === null) return Infinity
    // below 0 when the other's text comes first; nothing where it has none
    const comparison = `SELECT CASE WHEN ${lower} = ? THEN 0 WHEN ${lower} < ? THEN -1 ELSE 1 END
      FROM "Trial" WHERE id = ? AND ${this.column} IS NOT NULL`
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = sorted[middle] ?? 0
      const [difference] = db.column<number>(comparison, text, text, this.table.ids[other] ?? 0)
      if (difference === 0) return this.of(other)
      // undefined: it has no text, and those stand last
      if (difference !== undefined && difference * sign < 0) low = middle + 1
      else high = middle
    }
    const left = low === 0 ? undefined : sorted[low - 1]
    const right = sorted[low]
    return between(this.rankOrNone(sign === 1 ? left : right), this.rankOrNone(sign === 1 ? right : left))
  }

  private rankOrNone(position: number | undefined): number | null {
    const rank = position === undefined ? Infinity : this.of(position)
    return rank === Infinity ? null : rank
  }
}

/** A number between two; null when there is none left. Beyond the ends there is always room. */
function between(lower: number | null, upper: number | null): number | null {
  if (upper === null) return (lower ?? 0) + 1
  const rank = lower === null ? upper - 1 : (lower + upper) / 2
  return rank < upper && (lower === null || rank > lower) ? rank : null
}
