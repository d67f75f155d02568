import type { TrialFacetName } from '../../domain/trials/trial-filters'
import { UNMAPPED } from '../../domain/trials/trial-vocabulary'
import type { IndexSourceRow } from './trial-index-source'
import { packReasons, unpackReasons } from './trial-index-reasons'
import { parseList, remembered } from './trial-stored-lists'

/**
 * The values of one facet a trial has, distinct and never empty: where nothing is coded, the reason why. The phase
 * facet is any-of over the registry's array; stage takes what is stated and what follows from the time window.
 */
export function facetValues(facet: TrialFacetName, row: IndexSourceRow): readonly string[] {
  return readers[facet](row)
}

type ReadValues = (row: IndexSourceRow) => readonly string[]

const readers: Record<TrialFacetName, ReadValues> = {
  cellType: list('cellTypes', 'cellType'),
  phase: (row) => {
    const phases = row.phases === null ? [] : parseList(row.phases)
    return phases.length > 0 ? phases : alone(row.phaseGroup)
  },
  phaseGroup: (row) => alone(row.phaseGroup),
  status: (row) => one(row, row.status, 'status'),
  condition: list('conditions', 'condition', UNMAPPED),
  conditionArea: list('conditionAreas', 'condition', UNMAPPED),
  product: list('products', 'product'),
  startingMaterial: list('startingMaterials', 'startingMaterial'),
  donor: list('donors', 'donor'),
  entity: list('entities', 'entity'),
  route: list('routes', 'route', UNMAPPED),
  technique: list('techniques', 'technique', UNMAPPED),
  stage: (row) => {
    const stated = parseList(row.stagesStated)
    const derived = parseList(row.stagesDerived)
    if (derived.length === 0) return stated.length > 0 ? stated : alone(reason(row, 'stageStated'))
    return stated.length === 0 ? derived : [...new Set([...stated, ...derived])]
  },
  country: list('countries', 'country'),
  sponsorClass: (row) => one(row, row.sponsorClass, 'sponsorClass'),
  studyType: (row) => one(row, row.studyType, 'studyType'),
  studyRole: (row) => one(row, row.studyRole, 'studyRole'),
  registry: (row) => parseList(row.registries),
  hasResults: (row) => one(row, row.hasResults === null ? null : row.hasResults ? 'yes' : 'no', 'hasResults'),
  disagreement: (row) => parseList(row.disagreements),
  scope: (row) => alone(row.scope),
}

/** A missing list without a stated reason: what sources said lies outside our vocabulary, or nobody has looked. */
function list(
  column:
    | 'cellTypes'
    | 'conditions'
    | 'conditionAreas'
    | 'products'
    | 'startingMaterials'
    | 'donors'
    | 'entities'
    | 'routes'
    | 'techniques'
    | 'countries',
  field: string,
  otherwise = 'NOT_CAPTURED',
): ReadValues {
  return (row) => {
    const values = parseList(row[column])
    return values.length > 0 ? values : alone(reason(row, field, otherwise))
  }
}

function one(row: IndexSourceRow, value: string | null, field: string): readonly string[] {
  return alone(value ?? reason(row, field))
}

/** Equal values give the same list, whose codes are then remembered. */
const alone: (value: string) => readonly string[] = remembered((value) => [value])

function reason(row: IndexSourceRow, field: string, otherwise = 'NOT_CAPTURED'): string {
  return unpackReasons(packReasons(row.missing))[field] ?? otherwise
}
