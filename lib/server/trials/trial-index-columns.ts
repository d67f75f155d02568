/**
 * Codes of one facet with exactly one value per trial. Columns are told apart by `kind`, never by `instanceof`: one
 * process holds several copies of this module, and the index made by one is read by the others.
 */
export class SingleColumn {
  readonly kind = 'single'
  codes = new Uint16Array(64)

  ensure(capacity: number): void {
    if (capacity > this.codes.length) this.codes = grown(this.codes, capacity)
  }

  set(position: number, codes: readonly number[]): void {
    this.codes[position] = codes[0] ?? 0
  }
}

/**
 * Codes of one facet with any number of values per trial: where they begin, how many there are, and how many of them
 * the trial states itself (the rest are their ancestors). A trial that gets more values than it had moves to the end.
 */
export class ManyColumn {
  readonly kind = 'many'
  start = new Uint32Array(64)
  count = new Uint16Array(64)
  own = new Uint16Array(64)
  values: Uint16Array | Uint32Array = new Uint16Array(64)
  private used = 0

  ensure(capacity: number): void {
    if (capacity <= this.start.length) return
    this.start = grown(this.start, capacity)
    this.count = grown(this.count, capacity)
    this.own = grown(this.own, capacity)
  }

  set(position: number, codes: readonly number[], own: number): void {
    if (codes.length > (this.count[position] ?? 0)) this.moveToEnd(position, codes.length)
    this.count[position] = codes.length
    this.own[position] = own
    const start = this.start[position] ?? 0
    for (let offset = 0; offset < codes.length; offset++) {
      const code = codes[offset] ?? 0
      if (code > 0xffff && this.values instanceof Uint16Array) this.values = Uint32Array.from(this.values)
      this.values[start + offset] = code
    }
  }

  private moveToEnd(position: number, length: number): void {
    if (this.used + length > this.values.length) this.values = grown(this.values, this.used + length)
    this.start[position] = this.used
    this.used += length
  }
}

/** Lowest and highest number a trial's value may mean; NaN in `low` where it is missing. */
export class RangeColumn {
  low = new Float64Array(64)
  high = new Float64Array(64)

  ensure(capacity: number): void {
    if (capacity <= this.low.length) return
    this.low = grown(this.low, capacity)
    this.high = grown(this.high, capacity)
  }

  set(position: number, low: number, high: number): void {
    this.low[position] = low
    this.high[position] = high
  }
}

/** A copy of a typed array with room for at least `capacity` entries, doubled so that growing stays cheap. */
export function grown<A extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  array: A,
  capacity: number,
): A {
  const Kind = array.constructor as new (length: number) => A // each typed array makes its own kind
  const larger = new Kind(Math.max(capacity, array.length * 2))
  larger.set(array)
  return larger
}
