import { parseTimelineShape, TIMELINE_PARAMETERS, type TimelineShape } from './timeline-shape'
import { parseTrialRequest } from './trial-filter-codec'
import type { FilterProblem, TrialFilters, TrialVocabulary } from './trial-filters'

const ownParameters: readonly string[] = TIMELINE_PARAMETERS

/**
 * Reads an address of a timeline: its shape, and the filters. What cannot be used is told by name. Never throws.
 * `alsoKnown` names parameters that another reader takes.
 */
export function parseTimelineRequest(
  params: URLSearchParams,
  vocabulary: TrialVocabulary,
  alsoKnown: readonly string[] = [],
): { shape: TimelineShape; filters: TrialFilters; problems: FilterProblem[] } {
  // `page` is also a parameter of the table, so the filters are read without ours.
  const ofFilters = new URLSearchParams([...params].filter(([name]) => !ownParameters.includes(name)))
  const { shape, problems } = parseTimelineShape(params)
  const trials = parseTrialRequest(ofFilters, vocabulary, alsoKnown)
  return { shape, filters: trials.request.filters, problems: [...problems, ...trials.problems] }
}
