import type { Coded } from '../../domain/shared/coded'
import type { TrialRow } from '../../domain/trials/trial-views'
import { PSEUDO_VALUES, UNMAPPED } from '../../domain/trials/trial-vocabulary'
import type { FlatTrial } from './trial-index-rows'
import type { RowValues } from './trial-row-values'

/** What lies in tables of its own: identifiers, where they are read, and conditions in words our vocabulary does not hold. */
export interface RowParts<I> {
  identifiers: I
  unmapped: readonly string[]
}

/** Makes the row readers see from a trial's flat columns, its coded values and what lies in tables of its own. */
export function makeTrialRow<I>(
  flat: FlatTrial,
  values: RowValues,
  parts: RowParts<I>,
): Omit<TrialRow, 'identifiers'> & { identifiers: I } {
  const [publicId, scope, title, titleIsOurs, acronym, phaseText, count, countType, start, startType] = flat
  const [, , , , , , , , , , end, endType, updatedOn, sponsor] = flat
  const { facets } = values
  const missing = values.missing()
  return {
    id: publicId,
    identifiers: parts.identifiers,
    title,
    titleIsOurs: titleIsOurs === 1,
    acronym,
    status: stated(facets.status.one()),
    phases: facets.phase.list(),
    phaseText,
    phaseGroup: facets.phaseGroup.one(),
    studyType: stated(facets.studyType.one()),
    studyRole: stated(facets.studyRole.one()),
    cellTypes: facets.cellType.list(),
    products: facets.product.list(),
    startingMaterials: facets.startingMaterial.list(),
    donors: facets.donor.list(),
    entities: facets.entity.list(),
    routes: facets.route.list(),
    techniques: facets.technique.list(),
    conditions: conditionsOf(facets.condition.list(), parts.unmapped),
    conditionAreas: facets.conditionArea.list(),
    stagesStated: values.stagesStated.list(),
    stagesDerived: values.stagesDerived.list(),
    countries: facets.country.list(),
    countriesComplete: values.isCountryListComplete(),
    sponsor,
    sponsorClass: stated(facets.sponsorClass.one()),
    enrollment:
      count === null ? { missing: missing.enrollment ?? 'NOT_CAPTURED' } : { count, type: countType },
    startedOn:
      start === null ? { missing: missing.startedOn ?? 'NOT_CAPTURED' } : { text: start, type: startType },
    completedOn:
      end === null ? { missing: missing.completedOn ?? 'NOT_CAPTURED' } : { text: end, type: endType },
    hasResults: hasResults(facets.hasResults.one()),
    lastUpdatePostedOn: updatedOn,
    scope,
    missing,
    disagreements: facets.disagreement.list().map(({ value }) => value),
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
