import { largest } from '../shared/largest'
import { type AxisLine, axisLines } from './axis-lines'
import type { LandscapeShape } from './landscape-shape'
import type { Landscape, LandscapeLayer } from './landscape-views'
import { isMereAncestor } from './mere-ancestor'
import type { TrialVocabulary } from './trial-filters'

/** A landscape in the order in which page and files show it; layers without trials do not stand. */
export interface LandscapeLayout {
  rows: AxisLine[]
  columns: AxisLine[]
  layers: LandscapeLayer[]
}

/** Puts a landscape in order: trees as trees, ancestors that only sum up left out. */
export function layOutLandscape(
  { rows, columns, layers }: Landscape,
  shape: LandscapeShape,
  vocabulary: TrialVocabulary,
): LandscapeLayout {
  return {
    rows: axisLines(rows, vocabulary[shape.rows]),
    columns: axisLines(columns, vocabulary[shape.columns]),
    layers: layers.filter(({ total, own }) => total > 0 && !isMereAncestor({ count: total, own })),
  }
}

/** What one cell counts. `participants` is null where there are trials and none of them gives a number to add. */
export interface LandscapeCell {
  trials: number
  withNumber: number
  participants: number | null
}

export function cellOf(layer: LandscapeLayer, row: AxisLine, column: AxisLine): LandscapeCell {
  const at = (grid: readonly (readonly number[])[]) => grid[row.place]?.[column.place] ?? 0
  const [trials, withNumber] = [at(layer.trials), at(layer.withNumber)]
  return { trials, withNumber, participants: trials > 0 && withNumber === 0 ? null : at(layer.participants) }
}

const mostRows = 40
const mostColumns = 14

/** The lines of a layout that a drawing has room for: the most frequent, in their order. */
export function drawnLines({ rows, columns }: LandscapeLayout): Pick<LandscapeLayout, 'rows' | 'columns'> {
  return { rows: largest(rows, mostRows), columns: largest(columns, mostColumns) }
}
