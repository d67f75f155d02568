import { chosenIn } from './chosen-in'
import type { FacetOption } from '../filters/facet-line'
import { facetLines } from '@/lib/domain/trials/facet-lines'
import {
  TRIAL_FILTERS,
  type TrialFacetName,
  type TrialListRequest,
  type VocabularyTerm,
} from '@/lib/domain/trials/trial-filters'
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
  const hrefWith = hrefWriter(facet, request, hrefOf)
  return facetLines(facet, counts, terms, chosenIn(request, facet)).map((line) => ({
    ...line,
    href: hrefWith(line.value),
    focusKey: `${facet}:${line.value}`,
  }))
}

// No facet has this value, and addresses need no encoding for it.
const ANY = 'the-value-of-this-line'
const PLAIN = /^[\w.*-]+$/

/**
 * Writes the address of each value. Where nothing is chosen in the facet they differ by the value alone: the address is
 * written once, and the values put into it.
 */
function hrefWriter(
  facet: TrialFacetName,
  request: TrialListRequest,
  hrefOf: (request: TrialListRequest) => string,
): (value: string) => string {
  const write = (value: string) => hrefOf(toggleFacetValue(request, facet, value))
  if (request.filters.anyOf[facet] !== undefined || 'whenAbsent' in TRIAL_FILTERS[facet]) return write
  const [before, after, ...others] = write(ANY).split(ANY)
  if (after === undefined || others.length > 0) return write
  return (value) => (PLAIN.test(value) ? `${before ?? ''}${value}${after}` : write(value))
}
