import { findTrialColumn } from '../trials/trial-columns'
import { EMPTY_REQUEST, parseTrialRequest, writeTrialRequest } from '../trials/trial-filter-codec'
import type { FilterProblem, TrialListRequest, TrialVocabulary } from '../trials/trial-filters'
import { sayAny } from '../shared/words'
import { chosenManuscriptColumns, DEFAULT_MANUSCRIPT_COLUMNS } from './manuscript-columns'

/** Which columns a manuscript table has, in which order, and by which field its rows are grouped; null is the default. */
export interface ManuscriptShape {
  columns: readonly string[] | null
  group: string | null
}

/** A manuscript table as its address asks for it: of the request only filters and order count. */
export interface ManuscriptRequest extends ManuscriptShape {
  trials: TrialListRequest
}

/** The fields rows can be grouped by: columns of the trial table whose values are of a list. */
export const MANUSCRIPT_GROUPS = [
  'cellType',
  'startingMaterial',
  'product',
  'phase',
  'status',
  'condition',
  'conditionArea',
  'route',
  'donor',
  'entity',
  'country',
  'sponsorClass',
  'studyRole',
] as const

/** The name of a field rows can be grouped by. */
export function groupLabel(group: string): string {
  return findTrialColumn(group)?.label ?? group
}

/**
 * Reads an address of a manuscript table: filters and order as on /trials, columns and grouping. What cannot be used is
 * told by name. Never throws. `alsoKnown` names parameters that another reader takes.
 */
export function parseManuscriptRequest(
  params: URLSearchParams,
  vocabulary: TrialVocabulary,
  alsoKnown: readonly string[] = [],
): { request: ManuscriptRequest; problems: FilterProblem[] } {
  // `columns` is also a parameter of the trial table, with other columns
  const ofTrials = new URLSearchParams([...params].filter(([name]) => name !== 'columns' && name !== 'group'))
  const trials = parseTrialRequest(ofTrials, vocabulary, alsoKnown)
  const problems: FilterProblem[] = []
  const request = {
    trials: { ...trials.request, page: EMPTY_REQUEST.page, pageSize: EMPTY_REQUEST.pageSize },
    columns: readColumns(params.getAll('columns'), problems),
    group: readGroup(params.getAll('group'), problems),
  }
  return { request, problems: [...problems.slice(0, mostProblems), ...trials.problems] }
}

/** Writes a request in its one spelling, without `?`; '' for the default table of all trials. */
export function writeManuscriptRequest({ trials, columns, group }: ManuscriptRequest): string {
  const params = new URLSearchParams(
    writeTrialRequest({ ...EMPTY_REQUEST, filters: trials.filters, sort: trials.sort }),
  )
  if (group !== null) params.append('group', group)
  if (columns !== null && !isDefault(columns)) params.append('columns', columns.join(','))
  return params.toString()
}

const mostProblems = 20

function readColumns(texts: readonly string[], problems: FilterProblem[]): readonly string[] | null {
  const asked = [...new Set(texts.flatMap((text) => text.split(',')).map((key) => key.trim()))].filter(
    Boolean,
  )
  const known = chosenManuscriptColumns(asked).map(({ key }) => key)
  for (const value of asked.filter((key) => !known.includes(key)))
    problems.push({ parameter: 'columns', value: cut(value), message: 'is not a column of this table' })
  return known.length === 0 || isDefault(known) ? null : known
}

function readGroup(texts: readonly string[], problems: FilterProblem[]): string | null {
  const [asked = '', ...others] = texts.map((text) => text.trim()).filter(Boolean)
  for (const value of others)
    problems.push({
      parameter: 'group',
      value: cut(value),
      message: 'is given more than once; the first is used',
    })
  const group = MANUSCRIPT_GROUPS.find((each) => each === asked)
  if (asked !== '' && group === undefined)
    problems.push({
      parameter: 'group',
      value: cut(asked),
      message: `is no field rows can be grouped by; take ${sayAny(MANUSCRIPT_GROUPS)}`,
    })
  return group ?? null
}

function isDefault(keys: readonly string[]): boolean {
  return keys.join() === DEFAULT_MANUSCRIPT_COLUMNS.join()
}

function cut(value: string): string {
  const clean = value.toWellFormed().replace(/\p{Cc}+/gu, ' ')
  return clean.length > 100 ? `${clean.slice(0, 99)}…`.toWellFormed() : clean
}
