import type { TrialScreen } from '@/components/trials/trial-screen'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { EMPTY_REQUEST, writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import type { FilterProblem, TrialFilters, TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import type { TrialList } from '@/lib/domain/trials/trial-views'

/** The screen of a page over a whole selection, drawn on the server alone; `hrefOf` gives its address for other filters. */
export function selectionScreen(
  loaded: {
    filters: TrialFilters
    problems: readonly FilterProblem[]
    vocabulary: TrialVocabulary
    list: TrialList
  },
  { path, hrefOf }: { path: string; hrefOf: (filters: TrialFilters) => string },
): TrialScreen {
  const { filters, problems, vocabulary, list } = loaded
  return {
    path,
    request: { ...EMPTY_REQUEST, filters },
    query: writeTrialFilters(filters),
    problems,
    list,
    description: describeTrialFilters(filters, vocabulary, list),
    vocabulary,
    isBusy: false,
    hrefOf: (request) => hrefOf(request.filters),
  }
}
