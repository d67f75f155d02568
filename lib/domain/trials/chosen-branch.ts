import type { VocabularyTerm } from './trial-filters'

/**
 * The values of a facet that are chosen or stand below a chosen one; all of them where none is chosen. Other values a
 * selected trial has too are left out: a filter by them would find other trials than the selected.
 */
export function withinChosen<V extends { value: string }>(
  values: readonly V[],
  chosen: readonly string[] | undefined,
  terms: readonly VocabularyTerm[],
): V[] {
  if (chosen === undefined) return [...values]
  const parents = new Map(terms.map(({ value, parent }) => [value, parent]))
  const isWithin = (value: string | undefined, seen: readonly string[] = []): boolean => {
    if (value === undefined || seen.includes(value)) return false
    return chosen.includes(value) || isWithin(parents.get(value), [...seen, value])
  }
  return values.filter(({ value }) => isWithin(value))
}
