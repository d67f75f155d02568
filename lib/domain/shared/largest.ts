/** The so many largest of some counts, in the order in which they stood. */
export function largest<C extends { count: number }>(counts: readonly C[], howMany: number): C[] {
  const kept = new Set(counts.toSorted((a, b) => b.count - a.count).slice(0, howMany))
  return counts.filter((count) => kept.has(count))
}
