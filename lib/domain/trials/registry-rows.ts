import { statedConditionsSchema } from '../claims/claim-values'
import type { ProjectedField } from '../claims/statement'
import type { RegistryReading } from '../registries/registry-reading'
import { canonicalJson } from '../shared/canonical-json'

/** A registry record's reading with the Source that names its version, null when none does. */
export interface ReadRecord {
  sourceId: string | null
  reading: RegistryReading
}

/** Ids of rows made here begin with this; rows with other ids were entered by a person and are never touched. */
export const REGISTRY_ROW_PREFIX = 'r:'

/**
 * The rows below a trial that its registries give: per list, those of the first record that has any (the primary
 * registry's comes first). Conditions are those shown, whoever states them. Ids are fixed by trial and position, so a
 * reprojection that changes nothing makes the same rows.
 */
export function registryRows(trialId: number, records: readonly ReadRecord[], shown: ShownConditions) {
  const rows = <T, R extends object>(
    list: (reading: RegistryReading) => readonly T[],
    kind: string,
    write: (item: T) => R,
  ) => {
    const record = records.find(({ reading }) => list(reading).length > 0)
    return (record ? list(record.reading) : []).map((item, position) =>
      Object.assign(
        {
          id: `${REGISTRY_ROW_PREFIX}${kind}:${String(trialId)}:${String(position)}`,
          trialId,
          position,
          sourceId: record?.sourceId ?? null,
        },
        write(item),
      ),
    )
  }
  return {
    arms: rows(
      (reading) => reading.arms,
      'arm',
      (arm) => ({ ...arm, interventionNames: canonicalJson(arm.interventionNames) }),
    ),
    interventions: rows(
      (reading) => reading.interventions,
      'intervention',
      (intervention) => ({ ...intervention, otherNames: canonicalJson(intervention.otherNames) }),
    ),
    outcomes: rows(
      (reading) => reading.outcomes,
      'outcome',
      (outcome) => outcome,
    ),
    sites: rows(
      (reading) => reading.sites,
      'site',
      (site) => site,
    ),
    publications: rows(
      (reading) => reading.publications,
      'publication',
      (publication) => publication,
    ),
    conditions: conditionRows(trialId, shown),
  }
}

export type RegistryRows = ReturnType<typeof registryRows>

interface ShownConditions {
  projected: ProjectedField | null
  known: { has(code: string): boolean } // codes the store holds
}

function conditionRows(trialId: number, { projected, known }: ShownConditions) {
  if (!projected || projected.missing !== null) return []
  const conditions = statedConditionsSchema.parse(projected.value)
  return conditions.map(({ text, code }, position) => ({
    id: `${REGISTRY_ROW_PREFIX}condition:${String(trialId)}:${String(position)}`,
    trialId,
    position,
    text,
    conditionId: code !== null && known.has(code) ? code : null,
  }))
}
