import { asTree } from './as-tree'
import { TRIAL_FILTERS, type TrialFacetName, type VocabularyTerm } from './trial-filters'
import { ORDERED_FACETS, PSEUDO_VALUES } from './trial-vocabulary'
import type { FacetCount } from './trial-views'

/** A value of a facet as a line: how many trials, whether it is chosen, how many ancestors stand above it. */
export interface FacetLine {
  value: string
  label: string
  count: number
  isSelected: boolean
  isMissing: boolean
  depth: number
}

/**
 * The lines of a facet in the order in which they stand: the chosen ones, the others (a tree as a tree, an ordered
 * vocabulary in its order, else the largest first), and last what says that a value is missing.
 */
export function facetLines(
  facet: TrialFacetName,
  counts: readonly FacetCount[],
  terms: readonly VocabularyTerm[],
  chosen: ReadonlySet<string>,
): FacetLine[] {
  const lines = complete(counts, terms, chosen).map(({ value, label, count }) => ({
    value,
    label,
    count,
    isSelected: chosen.has(value),
    isMissing: PSEUDO_VALUES.has(value),
    depth: 0,
  }))
  const others = lines.filter((line) => !line.isSelected && !line.isMissing)
  return [
    ...lines.filter((line) => line.isSelected),
    ...inOrder(facet, others, terms),
    ...lines.filter((line) => !line.isSelected && line.isMissing),
  ]
}

/** Counts worth a line, and a zero for whatever is chosen and matches nothing, so that it can be taken away. */
function complete(
  counts: readonly FacetCount[],
  terms: readonly VocabularyTerm[],
  chosen: ReadonlySet<string>,
): FacetCount[] {
  const counted = counts.filter((count) => count.count > 0 || chosen.has(count.value))
  const absent = [...chosen].filter((value) => !counted.some((count) => count.value === value))
  return [
    ...counted,
    ...absent.map((value) => ({
      value,
      label: terms.find((term) => term.value === value)?.label ?? value,
      count: 0,
    })),
  ]
}

function inOrder(facet: TrialFacetName, lines: FacetLine[], terms: readonly VocabularyTerm[]): FacetLine[] {
  if (ORDERED_FACETS.has(facet)) return lines
  const bySize = lines.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'))
  return 'isTree' in TRIAL_FILTERS[facet] ? asTree(bySize, terms) : bySize
}
