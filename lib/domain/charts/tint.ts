/** How dark a cell is drawn, 1 to 5, by its share of the largest; 0 for an empty cell. */
export function tintOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const share = most === 0 ? 0 : count / most
  if (share === 0) return 0
  if (share <= 0.08) return 1
  if (share <= 0.25) return 2
  if (share <= 0.5) return 3
  return share <= 0.75 ? 4 : 5
}

/** The whole numbers each tint stands for, lightest first; tints that no number has are left out. */
export function tintRanges(most: number): { tint: number; from: number; to: number }[] {
  const ranges = new Map<number, { tint: number; from: number; to: number }>()
  for (let count = 1; count <= most; count++) {
    const tint = tintOf(count, most)
    const range = ranges.get(tint)
    if (range) range.to = count
    else ranges.set(tint, { tint, from: count, to: count })
  }
  return [...ranges.values()]
}
