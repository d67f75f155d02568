import { chosenIn } from './chosen-in'
import { asTree } from '@/lib/domain/trials/as-tree'
import type { FacetOption } from '../filters/facet-line'
import {
  TRIAL_FILTERS,
  type TrialFacetName,
  type TrialListRequest,
  type VocabularyTerm,
} from '@/lib/domain/trials/trial-filters'
import { toggleFacetValue } from '@/lib/domain/trials/trial-request-changes'
import { ORDERED_FACETS, PSEUDO_VALUES } from '@/lib/domain/trials/trial-vocabulary'
import type { FacetCount } from '@/lib/domain/trials/trial-views'

/**
 * The lines of a facet in the order in which they stand: the chosen ones, the others (a tree as a tree, an ordered
 * vocabulary in its order, else the largest first), and last what says that a value is missing.
 */
export function facetOptions(
  facet: TrialFacetName,
  counts: readonly FacetCount[],
  terms: readonly VocabularyTerm[],
  request: TrialListRequest,
  hrefOf: (request: TrialListRequest) => string,
): FacetOption[] {
  const chosen = chosenIn(request, facet)
  const lines = complete(counts, terms, chosen).map((count) => ({
    value: count.value,
    label: count.label,
    count: count.count,
    isSelected: chosen.has(count.value),
    isMissing: PSEUDO_VALUES.has(count.value),
    depth: 0,
    href: hrefOf(toggleFacetValue(request, facet, count.value)),
    focusKey: `${facet}:${count.value}`,
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

function inOrder(
  facet: TrialFacetName,
  lines: FacetOption[],
  terms: readonly VocabularyTerm[],
): FacetOption[] {
  if (ORDERED_FACETS.has(facet)) return lines
  const bySize = lines.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'))
  return 'isTree' in TRIAL_FILTERS[facet] ? asTree(bySize, terms) : bySize
}
