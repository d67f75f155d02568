import type Database from 'better-sqlite3'
import { AppError } from '../../domain/shared/app-error'
import type { LandscapeShape } from '../../domain/trials/landscape-shape'
import type { Landscape } from '../../domain/trials/landscape-views'
import type { TrialFacetName, TrialFilters } from '../../domain/trials/trial-filters'
import { codesOf, gridOf, type Listed, listValues, mostCells, withoutCode } from './trial-crosstab'
import type { TrialIndex } from './trial-index'
import { countCodes } from './trial-index-counts'
import { crosstabCodes, placesReader, type Side } from './trial-index-crosstab'
import type { TrialTable } from './trial-index-table'
import { countParticipants, newParticipants } from './trial-index-totals'

/**
 * Lays a selection out by two facets, whole or split by a third. Throws `invalid` where the facets together have too many
 * values to draw.
 */
export function answerLandscape(
  index: TrialIndex,
  db: Database.Database,
  { filters, shape }: { filters: TrialFilters; shape: Omit<LandscapeShape, 'measure'> },
): Landscape {
  const { table } = index
  const selection = index.select(db, filters)
  const { selected } = selection
  const list = (facet: TrialFacetName) =>
    listValues(table.dictionaries[facet], countCodes(table, facet, selected))
  const rows = list(shape.rows)
  const columns = list(shape.columns)
  const split = shape.split === null ? null : { facet: shape.split, values: list(shape.split) }
  if (rows.length * columns.length * (split?.values.length ?? 1) > mostCells)
    throw new AppError(
      'invalid',
      'These fields have too many values for one landscape; choose filters first.',
    )
  const sides = {
    rows: { facet: shape.rows, codes: codesOf(rows) },
    columns: { facet: shape.columns, codes: codesOf(columns) },
  }
  return {
    rows: rows.map(withoutCode),
    columns: columns.map(withoutCode),
    layers: layersOf(table, selected, split).map(({ value, positions }) => ({
      value,
      total: positions.length,
      ...countLayer(table, sides, positions),
    })),
    total: selected.length,
    ...countParticipants(table, selection),
    dataVersion: index.version,
    dataDate: index.atlas().dataDate,
  }
}

type Positions = Int32Array | number[]

function layersOf(
  table: TrialTable,
  selected: Int32Array,
  split: { facet: TrialFacetName; values: Listed[] } | null,
): { value: Landscape['layers'][number]['value']; positions: Positions }[] {
  if (split === null) return [{ value: null, positions: selected }]
  const placesOf = placesReader(table, { facet: split.facet, codes: codesOf(split.values) })
  const layers = split.values.map(({ value, label }) => ({
    value: { value, label },
    positions: [] as number[],
  }))
  for (const position of selected)
    for (const place of placesOf(position)) layers[place]?.positions.push(position)
  return layers
}

function countLayer(table: TrialTable, sides: { rows: Side; columns: Side }, positions: Positions) {
  const width = sides.columns.codes.length
  const participants = crosstabCodes(table, { ...sides, weight: newParticipants(table) }, positions)
  return {
    trials: gridOf(crosstabCodes(table, sides, positions), width),
    participants: gridOf(participants, width),
  }
}
