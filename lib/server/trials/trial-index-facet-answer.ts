import type { TrialFacetName, TrialFilters } from '../../domain/trials/trial-filters'
import type { FacetCount } from '../../domain/trials/trial-views'
import { ORDERED_FACETS, PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'
import type { CodeCounts } from './trial-index-counts'
import { type FacetDictionary, isTree } from './trial-index-dictionary'
import { forEachFacet, type TrialTable } from './trial-index-table'

/**
 * Says the counts of all facets by value: values some trial has, and chosen ones even at zero. The most frequent come
 * first, or the vocabulary's order where it has one; reasons for missing values last.
 */
export function facetAnswer(
  table: TrialTable,
  counts: Record<TrialFacetName, CodeCounts>,
  filters: TrialFilters,
): Record<TrialFacetName, FacetCount[]> {
  return forEachFacet((facet) =>
    sayFacet(
      table.dictionaries[facet],
      counts[facet],
      new Set(filters.anyOf[facet] ?? (facet === 'scope' ? ['in'] : [])),
    ),
  )
}

function sayFacet(
  dictionary: FacetDictionary,
  { counts, own }: CodeCounts,
  chosen: Set<string>,
): FacetCount[] {
  return dictionary.terms
    .map(({ value, label }, code) => {
      const count: FacetCount = { value, label, count: counts[code] ?? 0, isSelected: chosen.has(value) }
      return isTree(dictionary.facet) ? { ...count, own: own[code] ?? 0 } : count
    })
    .filter(({ count, isSelected }) => count > 0 || isSelected)
    .sort(byPlace(dictionary))
}

/** Puts values in the order in which facets and cross-tables list them. */
export function byPlace(dictionary: FacetDictionary) {
  const isOrdered = ORDERED_FACETS.has(dictionary.facet)
  const rank = (value: string) => dictionary.rank(dictionary.find(value) ?? -1)
  return (left: { value: string; count: number }, right: { value: string; count: number }): number => {
    const reasons = Number(PSEUDO_VALUES.has(left.value)) - Number(PSEUDO_VALUES.has(right.value))
    if (reasons !== 0) return reasons
    if (!isOrdered && left.count !== right.count) return right.count - left.count
    const leftRank = rank(left.value)
    const rightRank = rank(right.value)
    return leftRank === rightRank ? (left.value < right.value ? -1 : 1) : leftRank - rightRank
  }
}
