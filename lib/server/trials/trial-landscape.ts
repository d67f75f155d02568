import { AppError } from '../../domain/shared/app-error'
import { withinChosen } from '../../domain/trials/chosen-branch'
import type { LandscapeShape } from '../../domain/trials/landscape-shape'
import type { Landscape } from '../../domain/trials/landscape-views'
import type { TrialFacetName, TrialFilters } from '../../domain/trials/trial-filters'
import type { StoreHandle } from '../db/store-handle'
import { codesOf, gridOf, type Listed, listValues, mostCells, withoutCode } from './trial-crosstab'
import type { TrialIndex } from './trial-index'
import { countCodes } from './trial-index-counts'
import { crosstabCodes, placesReader, type Side, type Weight } from './trial-index-crosstab'
import type { TrialTable } from './trial-index-table'
import { countParticipants } from './trial-index-tally'
import { newParticipants } from './trial-index-totals'

/**
 * Lays a selection out by two facets, whole or split by a third. Throws `invalid` where the facets together have too many
 * values to draw.
 */
export function answerLandscape(
  index: TrialIndex,
  db: StoreHandle,
  { filters, shape }: { filters: TrialFilters; shape: Omit<LandscapeShape, 'measure'> },
): Landscape {
  const { table } = index
  const selection = index.select(db, filters)
  const { selected } = selection
  const list = (facet: TrialFacetName) => {
    const dictionary = table.dictionaries[facet]
    const values = listValues(dictionary, countCodes(table, facet, selected))
    return withinChosen(values, filters.anyOf[facet], dictionary.terms)
  }
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
    layers: layersOf(table, selected, split).map(({ positions, ...layer }) => ({
      ...layer,
      total: positions.length,
      ...countLayer(table, sides, positions),
    })),
    total: selected.length,
    ...countParticipants(table, selected),
    dataVersion: index.version,
    dataDate: index.atlas().dataDate,
  }
}

type Layer = Pick<Landscape['layers'][number], 'value' | 'own'> & { positions: Int32Array }

function layersOf(
  table: TrialTable,
  selected: Int32Array,
  split: { facet: TrialFacetName; values: Listed[] } | null,
): Layer[] {
  if (split === null) return [{ value: null, positions: selected }]
  const placesOf = placesReader(table, { facet: split.facet, codes: codesOf(split.values) })
  const positions = split.values.map((): number[] => [])
  for (const position of selected) for (const place of placesOf(position)) positions[place]?.push(position)
  return split.values.map(({ value, label, own }, place) => ({
    value: { value, label },
    ...(own === undefined ? {} : { own }),
    positions: Int32Array.from(positions[place] ?? []),
  }))
}

function countLayer(table: TrialTable, sides: { rows: Side; columns: Side }, positions: Int32Array) {
  const grid = (weight?: Weight) =>
    gridOf(crosstabCodes(table, { ...sides, weight }, positions), sides.columns.codes.length)
  const countsOf = ({ facet, codes }: Side) => {
    const { counts } = countCodes(table, facet, positions)
    return codes.map((code) => counts[code] ?? 0)
  }
  const participants = newParticipants(table)
  return {
    rowCounts: countsOf(sides.rows),
    columnCounts: countsOf(sides.columns),
    trials: grid(),
    participants: grid((position) => participants(position) ?? 0),
    withNumber: grid((position) => (participants(position) === null ? 0 : 1)),
  }
}
