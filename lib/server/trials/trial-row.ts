import type { Coded } from '../../domain/shared/coded'
import type { TrialRow } from '../../domain/trials/trial-views'
import { PSEUDO_VALUES, UNMAPPED } from '../../domain/trials/trial-vocabulary'
import type { FlatTrial } from './trial-index-rows'
import type { RowValues } from './trial-row-values'

/** What lies in tables of its own: identifiers, and conditions in words our vocabulary does not hold; null where not read. */
export interface RowParts<I> {
  identifiers: I
  unmapped: readonly string[] | null
}

type RowWith<I> = Omit<TrialRow, 'identifiers'> & { identifiers: I }

/**
 * A row over a trial's flat columns, its coded values and what lies in tables of its own. A value is made when it is asked
 * for, because a long export asks for few; it is that of this trial as long as `values` have not moved on to the next.
 */
export class PassingRow<I> implements RowWith<I> {
  constructor(
    private readonly flat: FlatTrial,
    private readonly values: RowValues,
    private readonly parts: RowParts<I>,
  ) {}

  get id() {
    return this.flat[0]
  }
  get identifiers() {
    return this.parts.identifiers
  }
  get title() {
    return this.flat[2]
  }
  get titleIsOurs() {
    return this.flat[3] === 1
  }
  get acronym() {
    return this.flat[4]
  }
  get status() {
    return stated(this.values.facets.status.one())
  }
  get phases() {
    return this.values.facets.phase.list()
  }
  get phaseText() {
    return this.flat[5]
  }
  get phaseGroup() {
    return this.values.facets.phaseGroup.one()
  }
  get studyType() {
    return stated(this.values.facets.studyType.one())
  }
  get studyRole() {
    return stated(this.values.facets.studyRole.one())
  }
  get cellTypes() {
    return this.values.facets.cellType.list()
  }
  get products() {
    return this.values.facets.product.list()
  }
  get startingMaterials() {
    return this.values.facets.startingMaterial.list()
  }
  get donors() {
    return this.values.facets.donor.list()
  }
  get entities() {
    return this.values.facets.entity.list()
  }
  get routes() {
    return this.values.facets.route.list()
  }
  get techniques() {
    return this.values.facets.technique.list()
  }
  /** Conditions outside our vocabulary keep the words of their sources under the value UNMAPPED. */
  get conditions() {
    const known = this.values.facets.condition.list()
    if (known.length > 0) return known
    if (this.parts.unmapped === null)
      throw new Error(`The conditions of ${this.id} are shown but were not read.`)
    return this.parts.unmapped.map((label) => ({ value: UNMAPPED, label }))
  }
  get conditionAreas() {
    return this.values.facets.conditionArea.list()
  }
  get stagesStated() {
    return this.values.stagesStated.list()
  }
  get stagesDerived() {
    return this.values.stagesDerived.list()
  }
  get countries() {
    return this.values.facets.country.list()
  }
  get countriesComplete() {
    return this.values.isCountryListComplete()
  }
  get sponsor() {
    return this.flat[13]
  }
  get sponsorClass() {
    return stated(this.values.facets.sponsorClass.one())
  }
  get enrollment(): TrialRow['enrollment'] {
    const [, , , , , , count, type] = this.flat
    return count === null ? { missing: this.missing.enrollment ?? 'NOT_CAPTURED' } : { count, type }
  }
  get startedOn(): TrialRow['startedOn'] {
    const [, , , , , , , , text, type] = this.flat
    return text === null ? { missing: this.missing.startedOn ?? 'NOT_CAPTURED' } : { text, type }
  }
  get completedOn(): TrialRow['completedOn'] {
    const [, , , , , , , , , , text, type] = this.flat
    return text === null ? { missing: this.missing.completedOn ?? 'NOT_CAPTURED' } : { text, type }
  }
  get hasResults() {
    const { value } = this.values.facets.hasResults.one()
    return value === 'yes' ? true : value === 'no' ? false : null
  }
  get lastUpdatePostedOn() {
    return this.flat[12]
  }
  get scope() {
    return this.flat[1]
  }
  get missing() {
    return this.values.missing()
  }
  get disagreements() {
    return this.values.facets.disagreement.list().map(({ value }) => value)
  }
}

/** Makes a row that stays: every value of a passing one. */
export function makeTrialRow<I>(row: RowWith<I>): RowWith<I> {
  return {
    id: row.id,
    identifiers: row.identifiers,
    title: row.title,
    titleIsOurs: row.titleIsOurs,
    acronym: row.acronym,
    status: row.status,
    phases: row.phases,
    phaseText: row.phaseText,
    phaseGroup: row.phaseGroup,
    studyType: row.studyType,
    studyRole: row.studyRole,
    cellTypes: row.cellTypes,
    products: row.products,
    startingMaterials: row.startingMaterials,
    donors: row.donors,
    entities: row.entities,
    routes: row.routes,
    techniques: row.techniques,
    conditions: row.conditions,
    conditionAreas: row.conditionAreas,
    stagesStated: row.stagesStated,
    stagesDerived: row.stagesDerived,
    countries: row.countries,
    countriesComplete: row.countriesComplete,
    sponsor: row.sponsor,
    sponsorClass: row.sponsorClass,
    enrollment: row.enrollment,
    startedOn: row.startedOn,
    completedOn: row.completedOn,
    hasResults: row.hasResults,
    lastUpdatePostedOn: row.lastUpdatePostedOn,
    scope: row.scope,
    missing: row.missing,
    disagreements: row.disagreements,
  }
}

function stated(coded: Coded): Coded | null {
  return PSEUDO_VALUES.has(coded.value) ? null : coded
}
