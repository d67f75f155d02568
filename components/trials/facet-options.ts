import { chosenIn } from './chosen-in'
import type { FacetOption } from '../filters/facet-line'
import { facetLines } from '@/lib/domain/trials/facet-lines'
import type { TrialFacetName, TrialListRequest, VocabularyTerm } from '@/lib/domain/trials/trial-filters'
import { toggleFacetValue } from '@/lib/domain/trials/trial-request-changes'
import type { FacetCount } from '@/lib/domain/trials/trial-views'

/** The lines of a facet, each with the view in which it is chosen, or no longer chosen. */
export function facetOptions(
  facet: TrialFacetName,
  counts: readonly FacetCount[],
  terms: readonly VocabularyTerm[],
  request: TrialListRequest,
  hrefOf: (request: TrialListRequest) => string,
): FacetOption[] {
  return facetLines(facet, counts, terms, chosenIn(request, facet)).map((line) => ({
    ...line,
    href: hrefOf(toggleFacetValue(request, facet, line.value)),
    focusKey: `${facet}:${line.value}`,
  }))
}
