/** The items with the one at `place` and the one after it exchanged. */
export function swapped<T>(items: readonly T[], place: number): T[] {
  const moved = items.slice(place, place + 2).toReversed()
  return [...items.slice(0, place), ...moved, ...items.slice(place + 2)]
}
