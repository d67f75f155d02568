import type { FilterDefinition } from '../shared/filter-kinds'

/**
 * The filters of the public contract (DESIGN section 10), in the order in which URL, facets and sentences name them.
 * Names equal the claimable field where there is one. `scope` without a value means `in`: candidates are one filter
 * away and never in the default view.
 */
export const TRIAL_FILTERS = {
  q: { kind: 'text', label: 'Search' },
  cellType: { kind: 'anyOf', label: 'Cell type', isTree: true },
  phase: { kind: 'anyOf', label: 'Phase' },
  phaseGroup: { kind: 'anyOf', label: 'Phase combination' },
  status: { kind: 'anyOf', label: 'Status' },
  condition: { kind: 'anyOf', label: 'Condition' },
  conditionArea: { kind: 'anyOf', label: 'Condition area' },
  product: { kind: 'anyOf', label: 'Product' },
  startingMaterial: { kind: 'anyOf', label: 'Starting material', isTree: true },
  donor: { kind: 'anyOf', label: 'Donor', isTree: true },
  entity: { kind: 'anyOf', label: 'Administered entity', isTree: true },
  route: { kind: 'anyOf', label: 'Route' },
  technique: { kind: 'anyOf', label: 'Technique' },
  stage: { kind: 'anyOf', label: 'Stage (stated or by time window)' },
  country: { kind: 'anyOf', label: 'Country' },
  sponsorClass: { kind: 'anyOf', label: 'Sponsor class' },
  studyType: { kind: 'anyOf', label: 'Study type' },
  studyRole: { kind: 'anyOf', label: 'Study role' },
  registry: { kind: 'anyOf', label: 'Registry' },
  hasResults: { kind: 'yesNoUnknown', label: 'Results posted' },
  startedOn: { kind: 'dateRange', label: 'Start' },
  completedOn: { kind: 'dateRange', label: 'Completion' },
  enrollment: { kind: 'numberRange', label: 'Participants', unit: 'participants', isInteger: true },
  window: { kind: 'numberRange', label: 'Time window', unit: 'days' },
  disagreement: { kind: 'anyOf', label: 'Sources disagree on' },
  scope: { kind: 'anyOf', label: 'Scope', whenAbsent: 'in' },
} as const satisfies Record<string, FilterDefinition>

export type TrialFilterName = keyof typeof TRIAL_FILTERS
type OfKind<K> = {
  [N in TrialFilterName]: (typeof TRIAL_FILTERS)[N]['kind'] extends K ? N : never
}[TrialFilterName]

/** Filters that choose any of several values; each is a facet. `hasResults` takes yes, no and the missing values. */
export type TrialFacetName = OfKind<'anyOf' | 'yesNoUnknown'>
export type TrialDateRangeName = OfKind<'dateRange'>
export type TrialNumberRangeName = OfKind<'numberRange'>

/** Parsed filters. Values of a facet are sorted and distinct; an absent key means no choice. */
export interface TrialFilters {
  q?: string
  anyOf: { [N in TrialFacetName]?: readonly string[] }
  dates: { [N in TrialDateRangeName]?: { from?: string; to?: string } }
  numbers: { [N in TrialNumberRangeName]?: { min?: number; max?: number } }
}

/** What one address asks of the trial table. `sort` is a column key, `-` before it for descending; null = the default. */
export interface TrialListRequest {
  filters: TrialFilters
  sort: string | null
  page: number
  pageSize: number
  columns: readonly string[] | null
}

/** A parameter that could not be used, told to the reader by name (DESIGN section 5.1). */
export interface FilterProblem {
  parameter: string
  value: string
  message: string
}

/**
 * The values a facet can take, with labels; trees carry the parent. Static vocabularies, vocabulary tables and words
 * registries have used that we do not know yet, together: the parser tells a wrong value by it.
 */
export type TrialVocabulary = { [N in TrialFacetName]: readonly VocabularyTerm[] }
export interface VocabularyTerm {
  value: string
  label: string
  parent?: string
}
