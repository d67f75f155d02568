const leastArea = 2

/**
 * What a map is drawn on: it collects rings as whole units and writes them as one short SVG path, points that fall together
 * only once. A ring that covers less than two square units is dropped: nobody would see it.
 */
export class RoundedOutline {
  private rings: [x: number, y: number][][] = []

  moveTo(x: number, y: number): void {
    this.rings.push([[Math.round(x), Math.round(y)]])
  }

  lineTo(x: number, y: number): void {
    const ring = this.rings.at(-1)
    const last = ring?.at(-1)
    const point: [number, number] = [Math.round(x), Math.round(y)]
    if (ring && (last?.[0] !== point[0] || last[1] !== point[1])) ring.push(point)
  }

  // A ring ends where the next begins; areas have no arcs.
  closePath(): void {}
  beginPath(): void {}
  arc(): void {}

  /** The path of all rings; '' where none has an area. */
  path(): string {
    return this.rings
      .map(withoutReturn)
      .filter((ring) => areaOf(ring) >= leastArea)
      .map(writeRing)
      .join('')
  }
}

function withoutReturn(ring: readonly [number, number][]): readonly [number, number][] {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1] ? ring.slice(0, -1) : ring
}

/** What a ring encloses, by the sum over its corners. */
function areaOf(ring: readonly [number, number][]): number {
  const doubled = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubled) / 2
}

/** "M12 30l5-2-1 4z": the first point, then steps, with no more signs than a reader of paths needs. */
function writeRing([first = [0, 0], ...others]: readonly [number, number][]): string {
  let [x, y] = first
  const steps = others.flatMap(([toX, toY]) => {
    const step = [toX - x, toY - y]
    ;[x, y] = [toX, toY]
    return step
  })
  const written = steps.map((step, at) => (at === 0 || step < 0 ? String(step) : ` ${step}`)).join('')
  return `M${first[0]} ${first[1]}l${written}z`
}
