import { distinctRegistries } from '../registries/registry-order'
import type { Coded } from '../shared/coded'
import type { NaiveTrial } from './naive-trial'
import type { TrialFacetName, TrialVocabulary } from './trial-filters'
import type { TrialRow } from './trial-views'

/** The values of a facet a trial has, in a tree with all their ancestors; where nothing is coded, the reason why. */
export function naiveValues(
  { row }: NaiveTrial,
  facet: TrialFacetName,
  vocabulary: TrialVocabulary,
): string[] {
  const stated = statedValues(row, facet)
  return [...new Set(stated.flatMap((value) => [value, ...ancestors(value, facet, vocabulary)]))]
}

function statedValues(row: TrialRow, facet: TrialFacetName): string[] {
  switch (facet) {
    case 'cellType':
      return several(row.cellTypes, row, 'cellType')
    case 'phase':
      return row.phases.length > 0 ? codes(row.phases) : [row.phaseGroup.value]
    case 'phaseGroup':
      return [row.phaseGroup.value]
    case 'status':
      return several(row.status ? [row.status] : [], row, 'status')
    case 'condition':
      return several(row.conditions, row, 'condition', 'UNMAPPED')
    case 'conditionArea':
      return several(row.conditionAreas, row, 'condition', 'UNMAPPED')
    case 'product':
      return several(row.products, row, 'product')
    case 'startingMaterial':
      return several(row.startingMaterials, row, 'startingMaterial')
    case 'donor':
      return several(row.donors, row, 'donor')
    case 'entity':
      return several(row.entities, row, 'entity')
    case 'route':
      return several(row.routes, row, 'route', 'UNMAPPED')
    case 'technique':
      return several(row.techniques, row, 'technique', 'UNMAPPED')
    case 'stage':
      return several([...row.stagesStated, ...row.stagesDerived], row, 'stageStated')
    case 'country':
      return several(row.countries, row, 'country')
    case 'sponsorClass':
      return several(row.sponsorClass ? [row.sponsorClass] : [], row, 'sponsorClass')
    case 'studyType':
      return several(row.studyType ? [row.studyType] : [], row, 'studyType')
    case 'studyRole':
      return several(row.studyRole ? [row.studyRole] : [], row, 'studyRole')
    case 'registry':
      return distinctRegistries(row.identifiers.map(({ registry }) => registry))
    case 'hasResults':
      return row.hasResults === null ? several([], row, 'hasResults') : [row.hasResults ? 'yes' : 'no']
    case 'disagreement':
      return row.disagreements
    case 'scope':
      return [row.scope]
  }
}

function several(
  values: readonly Coded[],
  row: TrialRow,
  field: string,
  otherwise = 'NOT_CAPTURED',
): string[] {
  return values.length > 0 ? codes(values) : [row.missing[field] ?? otherwise]
}

function codes(values: readonly Coded[]): string[] {
  return values.map(({ value }) => value)
}

function ancestors(value: string, facet: TrialFacetName, vocabulary: TrialVocabulary): string[] {
  const parent = vocabulary[facet].find((term) => term.value === value)?.parent
  return parent === undefined ? [] : [parent, ...ancestors(parent, facet, vocabulary)]
}
