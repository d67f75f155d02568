/**
 * Puts things in the order in which they can be made: what others name before those that name it, otherwise in the
 * order given. Things that name each other in a circle come last, as given.
 */
export function byReference<T>(
  things: readonly T[],
  { keyOf, namedBy }: { keyOf: (thing: T) => string; namedBy: (thing: T) => readonly string[] },
): T[] {
  const ordered: T[] = []
  const waiting = [...things]
  while (waiting.length > 0) {
    const open = new Set(waiting.map(keyOf))
    const ready = waiting.findIndex((thing) =>
      namedBy(thing).every((key) => key === keyOf(thing) || !open.has(key)),
    )
    ordered.push(...waiting.splice(Math.max(ready, 0), 1))
  }
  return ordered
}
