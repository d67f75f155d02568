import { sayAny } from '../shared/words'
import type { FilterProblem, TrialFacetName } from './trial-filters'
import { isTrialFacetName, TRIAL_FACET_NAMES } from './trial-vocabulary'

/** What the API answers a timeline as. */
export const TIMELINE_FORMATS = ['json', 'csv', 'svg'] as const

/** By which field the trials of a timeline are grouped, if by any, and which of its pages is asked for, from 1. */
export interface TimelineShape {
  group: TrialFacetName | null
  page: number
}

export const DEFAULT_TIMELINE: TimelineShape = { group: null, page: 1 }

/** The parameters of an address that a timeline reads itself, beside the filters. */
export const TIMELINE_PARAMETERS = ['group', 'page'] as const

/** How many lines stand on a page: as many as can be taken in, and as a page can carry. */
export const LINES_A_PAGE = 100

/** Reads the shape of an address; what cannot be used is the default's and told by name. Never throws. */
export function parseTimelineShape(params: URLSearchParams): {
  shape: TimelineShape
  problems: FilterProblem[]
} {
  const problems: FilterProblem[] = []
  const group = params.get('group') ?? ''
  const page = params.get('page') ?? ''
  const isPage = /^[1-9]\d{0,5}$/.test(page)
  if (group !== '' && !isTrialFacetName(group)) {
    const message = `is no field a timeline can be grouped by; take ${sayAny(TRIAL_FACET_NAMES)}`
    problems.push({ parameter: 'group', value: group, message })
  }
  if (page !== '' && !isPage)
    problems.push({ parameter: 'page', value: page, message: 'is no number of a page' })
  return {
    shape: { group: isTrialFacetName(group) ? group : null, page: isPage ? Number(page) : 1 },
    problems,
  }
}

/** Writes a shape in its one spelling: what is the default's is left out, so the default shape is empty. */
export function writeTimelineShape({ group, page }: TimelineShape): string {
  return [group !== null && `group=${group}`, page > 1 && `page=${page}`].filter(Boolean).join('&')
}
