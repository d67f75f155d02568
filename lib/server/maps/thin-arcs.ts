type Step = readonly number[]

/**
 * Leaves out the points of arcs that lie nearer than `least` degrees to the one kept before them; both ends of an arc stay, so
 * that neighbours still share one border. Arcs are as TopoJSON packs them: a first point, then steps, in units of `scale`.
 */
export function thinArcs(
  arcs: readonly (readonly Step[])[],
  [across = 1, up = 1]: readonly number[],
  least: number,
): number[][][] {
  return arcs.map((arc) => {
    const kept: number[][] = []
    let [x, y] = [0, 0] // since the last point kept
    for (const [place, [stepX = 0, stepY = 0]] of arc.entries()) {
      x += stepX
      y += stepY
      const isEnd = place === 0 || place === arc.length - 1
      if (!isEnd && Math.hypot(x * across, y * up) < least) continue
      kept.push([x, y])
      ;[x, y] = [0, 0]
    }
    return kept
  })
}
