/** Numbers the labels that several of these things bear, so that they can be told apart: "… (1 of 2)", "… (2 of 2)". */
export function numberRepeats<T extends { label: string }>(things: readonly T[]): T[] {
  const total = new Map<string, number>()
  for (const { label } of things) total.set(label, (total.get(label) ?? 0) + 1)
  const seen = new Map<string, number>()
  return things.map((thing) => {
    const count = total.get(thing.label) ?? 1
    if (count === 1) return thing
    const at = (seen.get(thing.label) ?? 0) + 1
    seen.set(thing.label, at)
    return { ...thing, label: `${thing.label} (${String(at)} of ${String(count)})` }
  })
}
