import { AppError } from '../../domain/shared/app-error'
import type { TrialFacetName, TrialFilters } from '../../domain/trials/trial-filters'
import type { Crosstab } from '../../domain/trials/trial-views'
import type { StoreHandle } from '../db/store-handle'
import type { TrialIndex } from './trial-index'
import { type CodeCounts, countCodes } from './trial-index-counts'
import { crosstabCodes } from './trial-index-crosstab'
import { type FacetDictionary, isTree } from './trial-index-dictionary'
import { byPlace } from './trial-index-facet-answer'

export const mostCells = 1_000_000

/**
 * Cross-tabulates a selection by two facets: values some selected trial has, in the order of facets. Throws `invalid`
 * where both together have too many values for a table.
 */
export function answerCrosstab(
  index: TrialIndex,
  db: StoreHandle,
  { filters, rows, columns }: { filters: TrialFilters; rows: TrialFacetName; columns: TrialFacetName },
): Crosstab {
  const { table } = index
  const { selected } = index.select(db, filters)
  const down = listValues(table.dictionaries[rows], countCodes(table, rows, selected))
  const across = listValues(table.dictionaries[columns], countCodes(table, columns, selected))
  if (down.length * across.length > mostCells)
    throw new AppError(
      'invalid',
      'These two fields have too many values for one table; choose filters first.',
    )
  const sides = {
    rows: { facet: rows, codes: codesOf(down) },
    columns: { facet: columns, codes: codesOf(across) },
  }
  return {
    rows: down.map(withoutCode),
    columns: across.map(withoutCode),
    cells: gridOf(crosstabCodes(table, sides, selected), across.length),
    total: selected.length,
    dataVersion: index.version,
  }
}

export type Listed = Crosstab['rows'][number] & { code: number }

/** The values of a facet that some counted trial has, in the order of facets. */
export function listValues(dictionary: FacetDictionary, { counts, own }: CodeCounts): Listed[] {
  return dictionary.terms
    .map(({ value, label }, code) => ({
      code,
      value,
      label,
      count: counts[code] ?? 0,
      ...(isTree(dictionary.facet) ? { own: own[code] ?? 0 } : {}),
    }))
    .filter(({ count }) => count > 0)
    .sort(byPlace(dictionary))
}

export function codesOf(listed: readonly Listed[]): number[] {
  return listed.map(({ code }) => code)
}

export function withoutCode({ code: _, ...value }: Listed): Crosstab['rows'][number] {
  return value
}

/** Cells as rows of so many columns. */
export function gridOf(cells: Float64Array, width: number): number[][] {
  const height = width === 0 ? 0 : cells.length / width
  return Array.from({ length: height }, (_, row) =>
    Array.from(cells.subarray(row * width, (row + 1) * width)),
  )
}
