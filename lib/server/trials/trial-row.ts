import type { Coded } from '../../domain/shared/coded'
import type { TrialRow } from '../../domain/trials/trial-views'
import { PSEUDO_VALUES, UNMAPPED } from '../../domain/trials/trial-vocabulary'
import type { FlatTrial } from './trial-index-rows'
import type { CodeLabels, RowValues } from './trial-row-values'
import { parseList } from './trial-stored-lists'

/** What lies in tables of its own: all identifiers, and conditions in words our vocabulary does not hold. */
export interface RowParts {
  identifiers: TrialRow['identifiers']
  unmapped: readonly string[]
}

/** Makes the row readers see from a trial's flat columns, its coded values and what lies in tables of its own. */
export function makeTrialRow(
  flat: FlatTrial,
  values: RowValues,
  labels: CodeLabels,
  parts: RowParts,
): TrialRow {
  const [publicId, scope, title, titleIsOurs, acronym, phaseText, count, countType, start, startType] = flat
  const [, , , , , , , , , , end, endType, updatedOn, sponsor, stagesStated, stagesDerived, isComplete] = flat
  const { missing } = values
  const stages = (stored: string) => parseList(stored).map((value) => labels.find('stage', value))
  return {
    id: publicId,
    identifiers: parts.identifiers,
    title,
    titleIsOurs: titleIsOurs === 1,
    acronym,
    status: stated(values.one('status')),
    phases: values.list('phase'),
    phaseText,
    phaseGroup: values.one('phaseGroup'),
    studyType: stated(values.one('studyType')),
    studyRole: stated(values.one('studyRole')),
    cellTypes: values.list('cellType'),
    products: values.list('product'),
    startingMaterials: values.list('startingMaterial'),
    donors: values.list('donor'),
    entities: values.list('entity'),
    routes: values.list('route'),
    techniques: values.list('technique'),
    conditions: conditionsOf(values.list('condition'), parts.unmapped),
    conditionAreas: values.list('conditionArea'),
    stagesStated: stages(stagesStated),
    stagesDerived: stages(stagesDerived),
    countries: values.list('country'),
    countriesComplete: isComplete === 1,
    sponsor,
    sponsorClass: stated(values.one('sponsorClass')),
    enrollment:
      count === null ? { missing: missing.enrollment ?? 'NOT_CAPTURED' } : { count, type: countType },
    startedOn:
      start === null ? { missing: missing.startedOn ?? 'NOT_CAPTURED' } : { text: start, type: startType },
    completedOn:
      end === null ? { missing: missing.completedOn ?? 'NOT_CAPTURED' } : { text: end, type: endType },
    hasResults: hasResults(values.one('hasResults')),
    lastUpdatePostedOn: updatedOn,
    scope,
    missing,
    disagreements: values.list('disagreement').map(({ value }) => value),
  }
}

function stated(coded: Coded): Coded | null {
  return PSEUDO_VALUES.has(coded.value) ? null : coded
}

function hasResults({ value }: Coded): boolean | null {
  return value === 'yes' ? true : value === 'no' ? false : null
}

/** Conditions outside our vocabulary keep the words of their sources under the value UNMAPPED. */
function conditionsOf(known: Coded[], unmapped: readonly string[]): Coded[] {
  return known.length > 0 ? known : unmapped.map((label) => ({ value: UNMAPPED, label }))
}
