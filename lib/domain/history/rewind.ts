import { canonicalJson } from '../shared/canonical-json'
import type { RecordedChange } from './recorded-change'

/**
 * Sums up what a run of entries, oldest first, changed: per field from what before the first of them to what after the
 * last, in order of first change. A field that came back to what it was is left out.
 */
export function netChanges(entries: readonly (readonly RecordedChange[])[]): RecordedChange[] {
  const net = new Map<string, RecordedChange>()
  for (const { field, from, to } of entries.flat())
    net.set(field, { field, from: net.has(field) ? net.get(field)?.from : from, to })
  return [...net.values()].filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to))
}

/** Undoes a run of entries, oldest first, on the state they led to: the state before them. Null is "nothing known". */
export function rewind(
  after: Readonly<Record<string, unknown>>,
  entries: readonly (readonly RecordedChange[])[],
): Record<string, unknown> {
  const before: Record<string, unknown> = { ...after }
  for (const { field, from } of entries.flat().toReversed()) before[field] = from
  return before
}
