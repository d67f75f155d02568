/** How dark a cell is drawn, 1 to 5, by its share of the largest; 0 for an empty cell. */
export function tintOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const share = most === 0 ? 0 : count / most
  if (share === 0) return 0
  if (share <= 0.08) return 1
  if (share <= 0.25) return 2
  if (share <= 0.5) return 3
  return share <= 0.75 ? 4 : 5
}
