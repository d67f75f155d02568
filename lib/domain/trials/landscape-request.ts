import { LANDSCAPE_PARAMETERS, type LandscapeShape, parseLandscapeShape } from './landscape-shape'
import { parseTrialRequest } from './trial-filter-codec'
import type { FilterProblem, TrialFilters, TrialVocabulary } from './trial-filters'

const ownParameters: readonly string[] = LANDSCAPE_PARAMETERS

/**
 * Reads an address of a landscape: the fields it is laid out by, and the filters. What cannot be used is told by name.
 * Never throws. `alsoKnown` names parameters that another reader takes.
 */
export function parseLandscapeRequest(
  params: URLSearchParams,
  vocabulary: TrialVocabulary,
  alsoKnown: readonly string[] = [],
): { shape: LandscapeShape; filters: TrialFilters; problems: FilterProblem[] } {
  // `columns` is also a parameter of the table, so the filters are read without ours.
  const ofFilters = new URLSearchParams([...params].filter(([name]) => !ownParameters.includes(name)))
  const { shape, problems } = parseLandscapeShape(params)
  const trials = parseTrialRequest(ofFilters, vocabulary, alsoKnown)
  return { shape, filters: trials.request.filters, problems: [...problems, ...trials.problems] }
}
