import { findTrialColumn, isDefaultColumns } from './trial-columns'
import type { FilterProblem, TrialFilters, TrialListRequest } from './trial-filters'

type TableView = Omit<TrialListRequest, 'filters'>

/** The order of the table when nobody asked for one and nothing is searched for: newest start first. */
export const DEFAULT_SORT = '-startedOn'
export const PAGE_SIZES = [25, 50, 100, 200, 500] as const
export const DEFAULT_PAGE_SIZE = 50
const largestPageSize = 500
const largestPage = 10_000_000

/** Reads sort, page, page size and columns; what cannot be used is told and replaced by the default. */
export function parseTableView(
  texts: ReadonlyMap<string, readonly string[]>,
  filters: TrialFilters,
  problems: FilterProblem[],
): TableView {
  return {
    sort: canonicalSort(readSort(one('sort')), filters),
    page: readCount('page', largestPage) ?? 1,
    pageSize: readCount('pageSize', largestPageSize) ?? DEFAULT_PAGE_SIZE,
    columns: readColumns(),
  }

  function one(parameter: string): string {
    const [first = '', ...others] = [
      ...new Set((texts.get(parameter) ?? []).map((text) => text.trim())),
    ].filter(Boolean)
    for (const value of others)
      problems.push({ parameter, value, message: 'is given more than once; the first is used' })
    return first
  }
  function readSort(value: string): string | null {
    if (value === '' || isSort(value)) return value || null
    problems.push({ parameter: 'sort', value, message: 'is not a column the table can be sorted by' })
    return null
  }
  function readCount(parameter: string, largest: number): number | null {
    const value = one(parameter)
    if (value === '') return null
    if (/^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= largest) return Number(value)
    problems.push({ parameter, value, message: `is not a whole number from 1 to ${String(largest)}` })
    return null
  }
  function readColumns(): readonly string[] | null {
    const asked = [
      ...new Set((texts.get('columns') ?? []).flatMap((text) => text.split(',')).map((key) => key.trim())),
    ]
    const keys = asked.filter((key) => findTrialColumn(key) !== undefined)
    for (const value of asked)
      if (value !== '' && findTrialColumn(value) === undefined)
        problems.push({ parameter: 'columns', value, message: 'is not a column of this table' })
    return keys.length === 0 || isDefaultColumns(keys) ? null : keys
  }
}

/** Writes what differs from the default view: sort, page, page size, columns (comma-joined, in their order). */
export function writeTableView(request: TrialListRequest): [string, string][] {
  const sort = canonicalSort(request.sort, request.filters)
  const written: [string, string][] = []
  if (sort !== null) written.push(['sort', sort])
  if (request.page !== 1) written.push(['page', String(request.page)])
  if (request.pageSize !== DEFAULT_PAGE_SIZE) written.push(['pageSize', String(request.pageSize)])
  if (request.columns !== null && !isDefaultColumns(request.columns))
    written.push(['columns', request.columns.join(',')])
  return written
}

/** With a search, no sort means best hits first, so newest-first must be said; without one it is the default. */
function canonicalSort(sort: string | null, filters: TrialFilters): string | null {
  return sort === DEFAULT_SORT && filters.q === undefined ? null : sort
}

function isSort(value: string): boolean {
  return findTrialColumn(value.replace(/^-/, ''))?.isSortable === true
}
