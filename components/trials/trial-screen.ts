import type { FilterProblem, TrialListRequest, TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import type { TrialDescription } from '@/lib/domain/trials/describe-trial-filters'
import type { TrialList } from '@/lib/domain/trials/trial-views'

/**
 * What every part of a screen over a selection draws from: what is asked now, the answer on screen and its description
 * (of what was asked then), and how a request becomes an address of this page.
 */
export interface TrialScreen {
  path: string
  request: TrialListRequest
  query: string // the request as text, for forms that keep the rest of the address
  problems: readonly FilterProblem[]
  list: TrialList
  description: TrialDescription
  vocabulary: TrialVocabulary
  isBusy: boolean
  hrefOf: (request: TrialListRequest) => string
}
