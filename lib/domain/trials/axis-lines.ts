import { asTree } from './as-tree'
import { isMereAncestor } from './mere-ancestor'
import type { VocabularyTerm } from './trial-filters'
import { PSEUDO_VALUES } from './trial-vocabulary'

interface AxisValue {
  value: string
  label: string
  count: number
  own?: number | undefined
}

/** A value on the axis of a matrix: how far below others it stands, and its place in the numbers. */
export type AxisLine = AxisValue & { depth: number; place: number; isMissing: boolean }

/**
 * The values of an axis in the order in which they are drawn: a tree as a tree, reasons for missing values last, in the
 * order given otherwise. Ancestors that only sum up are left out.
 */
export function axisLines(values: readonly AxisValue[], terms: readonly VocabularyTerm[]): AxisLine[] {
  const lines = values
    .map((value, place) => ({ ...value, place, depth: 0, isMissing: PSEUDO_VALUES.has(value.value) }))
    .filter((line) => line.count > 0 && !isMereAncestor(line))
  return [
    ...asTree(
      lines.filter((line) => !line.isMissing),
      terms,
    ),
    ...lines.filter((line) => line.isMissing),
  ]
}
