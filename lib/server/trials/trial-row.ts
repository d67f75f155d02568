import type { Coded } from '../../domain/shared/coded'
import type { MissingReason } from '../../domain/shared/missing'
import type { TrialFacetName } from '../../domain/trials/trial-filters'
import type { TrialRow } from '../../domain/trials/trial-views'
import { UNMAPPED } from '../../domain/trials/trial-vocabulary'
import type { FlatIdentifier, FlatTrial } from './trial-index-rows'
import { forEachFacet } from './trial-index-table'
import { parseList, parseReasons, remembered } from './trial-stored-lists'

/** Gives coded values their labels; lists are read by their stored text, of which a few thousand repeat. */
export interface RowLabels {
  one: (facet: TrialFacetName, value: string) => Coded
  list: (facet: TrialFacetName, stored: string) => Coded[]
}

/** Makes the row readers see from a trial's flat columns; `unmapped` are its conditions without a code. */
export function makeTrialRow(
  flat: FlatTrial,
  labels: RowLabels,
  related: { identifiers: readonly FlatIdentifier[]; unmapped: readonly string[] },
): TrialRow {
  const missing = parseReasons(flat.missing)
  const reason = (field: string): MissingReason => missing[field] ?? 'NOT_CAPTURED'
  const coded = (facet: TrialFacetName, value: string | null) =>
    value === null ? null : labels.one(facet, value)
  return {
    id: flat.publicId,
    identifiers: related.identifiers.map(({ registry, value, role }) => ({ registry, value, role })),
    title: flat.title,
    titleIsOurs: flat.titleIsOurs === 1,
    acronym: flat.acronym,
    status: coded('status', flat.status),
    phases: flat.phases === null ? [] : labels.list('phase', flat.phases),
    phaseText: flat.phaseText,
    phaseGroup: labels.one('phaseGroup', flat.phaseGroup),
    studyType: coded('studyType', flat.studyType),
    studyRole: coded('studyRole', flat.studyRole),
    cellTypes: labels.list('cellType', flat.cellTypes),
    products: labels.list('product', flat.products),
    startingMaterials: labels.list('startingMaterial', flat.startingMaterials),
    donors: labels.list('donor', flat.donors),
    entities: labels.list('entity', flat.entities),
    routes: labels.list('route', flat.routes),
    techniques: labels.list('technique', flat.techniques),
    conditions: conditionsOf(flat, labels, related.unmapped),
    conditionAreas: labels.list('conditionArea', flat.conditionAreas),
    stagesStated: labels.list('stage', flat.stagesStated),
    stagesDerived: labels.list('stage', flat.stagesDerived),
    countries: labels.list('country', flat.countries),
    countriesComplete: flat.countriesComplete === 1,
    sponsor: flat.sponsor,
    sponsorClass: coded('sponsorClass', flat.sponsorClass),
    enrollment:
      flat.enrollmentCount === null
        ? { missing: reason('enrollment') }
        : { count: flat.enrollmentCount, type: flat.enrollmentType },
    startedOn:
      flat.startText === null
        ? { missing: reason('startedOn') }
        : { text: flat.startText, type: flat.startType },
    completedOn:
      flat.completionText === null
        ? { missing: reason('completedOn') }
        : { text: flat.completionText, type: flat.completionType },
    hasResults: flat.hasResults === null ? null : flat.hasResults === 1,
    lastUpdatePostedOn: flat.lastUpdatePostedOn,
    scope: flat.scope,
    missing,
    disagreements: [...parseList(flat.disagreements)],
  }
}

/** Conditions outside our vocabulary keep the words of their sources under the value UNMAPPED. */
function conditionsOf(flat: FlatTrial, labels: RowLabels, unmapped: readonly string[]): Coded[] {
  const known = labels.list('condition', flat.conditions)
  return known.length > 0 ? known : unmapped.map((label) => ({ value: UNMAPPED, label }))
}

/** Makes the label reader of one state of the vocabulary. */
export function rowLabels(labelOf: (facet: TrialFacetName, value: string) => string): RowLabels {
  const readers = forEachFacet((facet) => {
    const one = remembered((value): Coded => ({ value, label: labelOf(facet, value) }))
    return { one, list: remembered((stored) => parseList(stored).map(one)) }
  })
  return {
    one: (facet, value) => readers[facet].one(value),
    list: (facet, stored) => readers[facet].list(stored),
  }
}
