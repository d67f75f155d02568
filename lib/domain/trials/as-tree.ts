import { groupBy } from '../shared/group-by'
import type { VocabularyTerm } from './trial-filters'

/** Puts each line under the nearest of its ancestors that has a line itself, in the order given among siblings. */
export function asTree<L extends { value: string }>(
  lines: readonly L[],
  terms: readonly VocabularyTerm[],
): (L & { depth: number })[] {
  const parents = new Map(terms.map((term) => [term.value, term.parent]))
  const shown = new Set(lines.map((line) => line.value))
  const parentOf = (value: string): string | undefined => {
    const parent = parents.get(value)
    return parent === undefined || shown.has(parent) ? parent : parentOf(parent)
  }
  const childrenOf = groupBy(lines, (line) => parentOf(line.value))
  const below = (parent: string | undefined, depth: number): (L & { depth: number })[] =>
    (childrenOf.get(parent) ?? []).flatMap((line) => [{ ...line, depth }, ...below(line.value, depth + 1)])
  return below(undefined, 0)
}
