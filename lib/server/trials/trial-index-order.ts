import type { StoreHandle } from '../db/store-handle'
import type { Bitset } from './trial-index-bitset'
import { grown } from './trial-index-columns'
import type { SortKey } from './trial-index-sort-keys'
import type { TrialTable } from './trial-index-table'

/**
 * All positions of the table in the order of one sort: by key, equal keys by trial id, missing values last whichever
 * the direction. A changed trial is taken out before its columns change and put back after.
 */
export class TrialOrder {
  private positions: Int32Array
  private length: number

  constructor(
    private readonly table: TrialTable,
    private readonly key: SortKey,
  ) {
    const keys = Float64Array.from({ length: table.size }, (_, position) => key.of(position))
    const { ids } = table
    this.length = table.size
    this.positions = Int32Array.from({ length: table.size }, (_, position) => position).sort((left, right) =>
      compare(keys[left] ?? 0, keys[right] ?? 0, ids[left] ?? 0, ids[right] ?? 0),
    )
  }

  /** Takes a trial out; its columns must still hold what it was sorted by. */
  remove(position: number): void {
    const place = this.placeOf(position)
    if (this.positions[place] !== position) return
    this.positions.copyWithin(place, place + 1, this.length)
    this.length--
  }

  /** Puts a trial in by its newest values; false when the order must be built anew. */
  insert(position: number, db: StoreHandle): boolean {
    if (!this.key.refresh(position, this.positions.subarray(0, this.length), db)) return false
    const place = this.placeOf(position)
    if (this.length === this.positions.length) this.positions = grown(this.positions, this.length + 1)
    this.positions.copyWithin(place + 1, place, this.length)
    this.positions[place] = position
    this.length++
    return true
  }

  /** The selected positions from `offset`, at most `limit`; with `best`, those in it come first. */
  page(fails: Uint8Array, best: Bitset | null, offset: number, limit: number): Int32Array {
    const page = new Int32Array(Math.min(limit, this.length))
    let skip = offset
    let total = 0
    for (const group of best ? [true, false] : [null])
      for (let place = 0; place < this.length && total < page.length; place++) {
        const position = this.positions[place] ?? 0
        if (fails[position] !== 0 || (best && best.has(position) !== group)) continue
        if (skip > 0) skip--
        else page[total++] = position
      }
    return page.slice(0, total)
  }

  private placeOf(position: number): number {
    const key = this.key.of(position)
    const id = this.table.ids[position] ?? 0
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.positions[middle] ?? 0
      if (compare(this.key.of(other), key, this.table.ids[other] ?? 0, id) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function compare(leftKey: number, rightKey: number, leftId: number, rightId: number): number {
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : leftId - rightId
}
