import { lowerFirst } from '../shared/words'
import type { TrialFilters } from './trial-filters'
import type { TrialRow } from './trial-views'
import { PSEUDO_VALUES } from './trial-vocabulary'

/** A selection of trials that share something with one trial, and what it is in words. */
export interface Nearness {
  anyOf: TrialFilters['anyOf']
  why: string
}

/**
 * The ways in which other trials are near one, nearest first: the same condition and cell type, then a cell-free entity
 * or the cell type with the same starting material, then only the condition. Nothing is near by what is not known or
 * not in our vocabulary.
 */
export function nearnesses(row: TrialRow): Nearness[] {
  const cellFree = row.entities.filter(({ value }) => !['cells', 'engineered-tissue'].includes(value))
  return [
    shared({ condition: row.conditions, cellType: row.cellTypes }),
    shared({ entity: cellFree, startingMaterial: row.startingMaterials }),
    shared({ cellType: row.cellTypes, startingMaterial: row.startingMaterials }),
    shared({ condition: row.conditions }),
  ].filter((nearness) => nearness !== null)
}

type Values = TrialRow['conditions']
type Traits = Partial<Record<'condition' | 'cellType' | 'entity' | 'startingMaterial', Values>>

function shared(traits: Traits): Nearness | null {
  const known = Object.entries(traits).map(([name, values]): [string, Values] => [
    name,
    values.filter(isKnown),
  ])
  if (known.some(([, values]) => values.length === 0)) return null
  const anyOf = Object.fromEntries(
    known.map(([name, values]) => [name, values.map(({ value }) => value).toSorted()]),
  )
  return {
    anyOf,
    why: known.flatMap(([, values]) => values.map(({ label }) => lowerFirst(label))).join(', '),
  }
}

function isKnown({ value }: Values[number]): boolean {
  return !PSEUDO_VALUES.has(value)
}
