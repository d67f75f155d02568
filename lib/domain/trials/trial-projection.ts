import { statedConditionsSchema, statedTermSchema, statedWindowSchema } from '../claims/claim-values'
import type { ProjectedField, Statement } from '../claims/statement'
import { windowInDays } from '../claims/window-days'
import { distinctRegistries } from '../registries/registry-order'
import { canonicalJson } from '../shared/canonical-json'
import { type AdministrationColumns, administrationColumns, type KnownCodes } from './administration-columns'
import { CLAIMABLE_FIELD_NAMES, missingOf, missingOverAdministrations } from './missing-fields'
import { type ShownFields, shownFields } from './shown-fields'
import { deriveStages, hasStrokeStages, type StageBand } from './stage-rules'
import { trialFieldColumns } from './trial-field-columns'
import { chooseTitle } from './trial-title'

/** What the columns of trials need to know beside what sources say. */
export interface ProjectionVocabulary extends KnownCodes {
  products: ReadonlyMap<string, { name: string }>
  conditions: ReadonlyMap<string, { name: string; area: string }>
  stages: readonly StageBand[] // of the default definition, in order
}

/** One trial to be projected: its fields and those of its administrations, projected by `projectFields`. */
export interface TrialToProject {
  publicId: string
  fields: readonly ProjectedField[]
  administrationIds: readonly string[] // in force, in order
  registries: readonly string[]
  completeLists: ReadonlyMap<number, readonly string[]> // by registry version
}

/**
 * Computes every projected column of a trial and of its administrations. Pure: the same statements and vocabulary give
 * the same columns, so that comparing them with the stored ones tells whether anything changed.
 */
export function projectTrial(trial: TrialToProject, vocabulary: ProjectionVocabulary) {
  const fields = shownFields(trial.fields.filter(({ subjectType }) => subjectType === 'trial'))
  const administrations = trial.administrationIds.map((id) => ({ id, fields: fieldsOf(trial, id) }))
  const given = administrations.map((administration) => administration.fields)
  const title = chooseTitle(trial.publicId, {
    fields,
    administrations: given,
    products: vocabulary.products,
  })
  const conditions = codesOfConditions(fields)
  const counted = trial.fields.filter(
    ({ subjectType, subjectId }) => subjectType === 'trial' || trial.administrationIds.includes(subjectId),
  )
  return {
    columns: Object.assign(trialFieldColumns(fields), title, windowOver(given), {
      cellTypes: canonicalJson(fields.list('cellType')),
      products: canonicalJson(distinct(given.flatMap((each) => each.text('product') ?? []))),
      startingMaterials: canonicalJson(fields.list('startingMaterial')),
      donors: canonicalJson(fields.list('donor')),
      entities: canonicalJson(fields.list('entity')),
      routes: canonicalJson(codesOver(given, 'route')),
      techniques: canonicalJson(codesOver(given, 'technique')),
      conditions: canonicalJson(conditions),
      conditionAreas: canonicalJson(
        distinct(conditions.flatMap((code) => vocabulary.conditions.get(code)?.area ?? [])),
      ),
      conditionsComplete: isComplete(trial, fields.find('condition')),
      stagesStated: canonicalJson(fields.list('stageStated')),
      stagesDerived: canonicalJson(stagesOver(given, conditions, vocabulary.stages)),
      countries: canonicalJson(fields.list('country')),
      countriesComplete: isComplete(trial, fields.find('country')),
      registries: canonicalJson(distinctRegistries(trial.registries)),
      missing: canonicalJson({ ...missingOf('trial', fields), ...missingOverAdministrations(given) }),
      disagreements: canonicalJson(disagreementsOf(counted)),
      dataDate: newestDate(counted.flatMap(({ statements }) => statements)),
    }),
    administrations: administrations.map((each): { id: string } & AdministrationColumns => ({
      id: each.id,
      ...administrationColumns(each.fields, vocabulary),
    })),
  }
}

export type ProjectedTrial = ReturnType<typeof projectTrial>

function fieldsOf(trial: TrialToProject, administrationId: string): ShownFields {
  return shownFields(
    trial.fields.filter(
      ({ subjectType, subjectId }) => subjectType === 'administration' && subjectId === administrationId,
    ),
  )
}

function codesOfConditions(fields: ShownFields): string[] {
  const conditions = fields.read('condition', statedConditionsSchema) ?? []
  return distinct(conditions.flatMap(({ code }) => code ?? []))
}

function codesOver(administrations: readonly ShownFields[], field: 'route' | 'technique'): string[] {
  return distinct(administrations.flatMap((fields) => fields.read(field, statedTermSchema)?.code ?? []))
}

function stagesOver(
  administrations: readonly ShownFields[],
  conditions: readonly string[],
  definition: readonly StageBand[],
): string[] {
  const lain = administrations.flatMap((fields) => {
    const window = fields.read('window', statedWindowSchema)
    if (!window || !hasStrokeStages(window.event, conditions)) return []
    return deriveStages(windowInDays(window), definition)
  })
  return definition.map(({ stage }) => stage).filter((stage) => lain.includes(stage))
}

// a bound that is open in one administration is open for the trial
function windowOver(administrations: readonly ShownFields[]) {
  const windows = administrations.flatMap((fields) => {
    const window = fields.read('window', statedWindowSchema)
    return window ? [windowInDays(window)] : []
  })
  const minima = windows.map(({ minimum }) => minimum ?? -Infinity)
  const maxima = windows.map(({ maximum }) => maximum ?? Infinity)
  return {
    windowMinimumDays: finite(Math.min(...minima)),
    windowMaximumDays: finite(Math.max(...maxima)),
  }
}

function isComplete(trial: TrialToProject, projected: ProjectedField | null): boolean {
  const versionId = projected?.missing === null ? projected.chosen?.versionId : null
  return versionId != null && (trial.completeLists.get(versionId) ?? []).includes(projected?.field ?? '')
}

function disagreementsOf(fields: readonly ProjectedField[]): string[] {
  const disputed = new Set(fields.filter(({ disagrees }) => disagrees).map(({ field }) => field))
  return CLAIMABLE_FIELD_NAMES.filter((field) => disputed.has(field))
}

// as text: "2025" stands before any day of 2025, and no precision is invented
function newestDate(statements: readonly Statement[]): string | null {
  let newest = ''
  for (const { isInForce, statedOn } of statements)
    if (isInForce && statedOn && statedOn > newest) newest = statedOn
  return newest.slice(0, 10) || null
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].toSorted()
}

function finite(days: number): number | null {
  return Number.isFinite(days) ? days : null
}
