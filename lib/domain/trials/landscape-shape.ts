import { lowerFirst, sayAny } from '../shared/words'
import { type FilterProblem, TRIAL_FILTERS, type TrialFacetName } from './trial-filters'
import { isTrialFacetName, TRIAL_FACET_NAMES } from './trial-vocabulary'

export const LANDSCAPE_MEASURES = ['trials', 'participants'] as const
export type LandscapeMeasure = (typeof LANDSCAPE_MEASURES)[number]

/** What the API answers a landscape as. */
export const LANDSCAPE_FORMATS = ['json', 'csv', 'svg'] as const

/** Which fields a landscape lays against each other, by which it is split, and what its cells count. */
export interface LandscapeShape {
  rows: TrialFacetName
  columns: TrialFacetName
  split: TrialFacetName | null
  measure: LandscapeMeasure
}

export const DEFAULT_LANDSCAPE: LandscapeShape = {
  rows: 'cellType',
  columns: 'phaseGroup',
  split: null,
  measure: 'trials',
}

/** The parameters of an address that a landscape reads itself, beside the filters. */
export const LANDSCAPE_PARAMETERS = ['rows', 'columns', 'split', 'measure'] as const

/** Reads the shape of an address; what cannot be used is the default's and told by name. Never throws. */
export function parseLandscapeShape(params: URLSearchParams): {
  shape: LandscapeShape
  problems: FilterProblem[]
} {
  const problems: FilterProblem[] = []
  const field = <D extends TrialFacetName | null>(parameter: string, whenAbsent: D): TrialFacetName | D => {
    const value = params.get(parameter)
    if (value === null || value === '') return whenAbsent
    if (isTrialFacetName(value)) return value
    problems.push({
      parameter,
      value,
      message: `is no field of a landscape; take ${sayAny(TRIAL_FACET_NAMES)}`,
    })
    return whenAbsent
  }
  const shape = {
    rows: field('rows', DEFAULT_LANDSCAPE.rows),
    columns: field('columns', DEFAULT_LANDSCAPE.columns),
    split: field('split', null),
    measure: measureOf(params.get('measure'), problems),
  }
  const double = [shape.columns, shape.rows].find((name) => name === shape.split)
  if (shape.rows === shape.columns) {
    const message = `lays ${lowerFirst(TRIAL_FILTERS[shape.rows].label)} against itself`
    problems.push({ parameter: 'columns', value: shape.columns, message })
    const columns =
      shape.rows === DEFAULT_LANDSCAPE.columns ? DEFAULT_LANDSCAPE.rows : DEFAULT_LANDSCAPE.columns
    return { shape: { ...shape, columns, split: shape.split === columns ? null : shape.split }, problems }
  }
  if (double === undefined) return { shape, problems }
  problems.push({ parameter: 'split', value: double, message: 'is laid out already' })
  return { shape: { ...shape, split: null }, problems }
}

/** Writes a shape in its one spelling: what is the default's is left out, so the default shape is empty. */
export function writeLandscapeShape(shape: LandscapeShape): string {
  const said = LANDSCAPE_PARAMETERS.flatMap((name) => {
    const value = shape[name]
    return value === null || value === DEFAULT_LANDSCAPE[name] ? [] : [`${name}=${value}`]
  })
  return said.join('&')
}

function measureOf(value: string | null, problems: FilterProblem[]): LandscapeMeasure {
  const known = LANDSCAPE_MEASURES.find((measure) => measure === value)
  if (known === undefined && value !== null && value !== '')
    problems.push({ parameter: 'measure', value, message: 'is neither trials nor participants' })
  return known ?? DEFAULT_LANDSCAPE.measure
}
