import { projectFields } from '../../domain/claims/project'
import type { ProjectedField } from '../../domain/claims/statement'
import { canonicalValueText } from '../../domain/curation/canonical-value'
import type { CuratedEntity } from '../../domain/curation/entity-fields'
import { groupBy } from '../../domain/shared/group-by'
import type { MissingReason } from '../../domain/shared/missing'
import { loadFieldTrees } from '../claims/field-trees'
import { loadStatements } from '../claims/trial-statements'
import type { Reader } from '../db/handles'
import { inBatches } from './in-batches'
import { isRowEntity, ROW_KINDS, type RowEntity } from './rows/row-kinds'
import type { SubjectRef } from './subjects'

/** The value shown of one field. `canonicalText` is null where nothing was ever said. */
export interface ShownValue {
  value: unknown
  missing: MissingReason | null
  canonicalText: string | null
  projected: ProjectedField | null // of trials and administrations
}

/** What is shown of one thing, by field; what nobody spoke of is absent. */
export type ShownFields = ReadonlyMap<string, ShownValue>

/** What is shown of things, by `subjectKey`; a thing of which nothing is shown is absent. */
export type ShownValues = ReadonlyMap<string, ShownFields>

/** The one text of a thing, for maps. */
export function subjectKey({ entityType, entityId }: Pick<SubjectRef, 'entityType' | 'entityId'>): string {
  return `${entityType} ${entityId}`
}

/** Reads what is shown now of the given things, and of every administration of the trials among them. */
export async function loadShownValues(handle: Reader, subjects: readonly SubjectRef[]): Promise<ShownValues> {
  const trialIds = [...new Set(subjects.flatMap(({ trialId }) => trialId ?? []))]
  const loaded = await inBatches(
    trialIds,
    async (batch) => [...(await loadTrials(handle, batch))],
    MOST_TRIALS,
  )
  const shown = new Map<string, ShownFields>(loaded)
  for (const { entityType, entityId } of subjects)
    if (isRowEntity(entityType))
      shown.set(subjectKey({ entityType, entityId }), await loadRow(handle, entityType, entityId))
  return shown
}

// everything said of a trial is read with it
const MOST_TRIALS = 50

/** What is shown of one field of one thing; null where nobody spoke of it. */
export function shownValue(
  shown: ShownValues,
  subject: Pick<SubjectRef, 'entityType' | 'entityId'>,
  field: string,
): ShownValue | null {
  return shown.get(subjectKey(subject))?.get(field) ?? null
}

async function loadTrials(handle: Reader, ids: readonly number[]): Promise<Map<string, ShownFields>> {
  const [statements, trees, identifiers] = await Promise.all([
    loadStatements(handle, ids),
    loadFieldTrees(handle),
    handle.trialIdentifier.findMany({ where: { trialId: { in: [...ids] } }, orderBy: { id: 'asc' } }),
  ])
  const projected = [...statements.values()].flatMap((said) => projectFields(said, trees))
  const fields = new Map<string, Map<string, ShownValue>>()
  for (const [key, own] of groupBy(projected, keyOfField))
    fields.set(key, new Map(own.map((field) => [field.field, projectedValue(field)])))
  for (const [trialId, rows] of groupBy(identifiers, (row) => row.trialId)) {
    const value = rows.map(({ registry, value: number }) => ({ registry, value: number }))
    const key = subjectKey({ entityType: 'trial', entityId: String(trialId) })
    const own = fields.get(key) ?? new Map<string, ShownValue>()
    fields.set(key, own.set('identifiers', rowValue('trial', 'identifiers', { value, missing: null })))
  }
  return fields
}

async function loadRow(handle: Reader, entityType: RowEntity, id: string): Promise<ShownFields> {
  const row = await ROW_KINDS[entityType].find(handle, id)
  if (!row) return new Map()
  const fields = [...new Set([...Object.keys(row.values), ...Object.keys(row.missing)])]
  return new Map(
    fields.map((field) => {
      const value = row.values[field] ?? null
      const missing = value === null ? (row.missing[field] ?? null) : null
      return [field, rowValue(entityType, field, { value, missing })]
    }),
  )
}

function rowValue(
  entity: CuratedEntity,
  field: string,
  stated: { value: unknown; missing: MissingReason | null },
): ShownValue {
  return { ...stated, canonicalText: canonicalValueText(entity, field, stated), projected: null }
}

function projectedValue(field: ProjectedField): ShownValue {
  const { value, missing, chosen } = field
  return { value, missing, canonicalText: chosen?.canonicalText ?? null, projected: field }
}

function keyOfField({ subjectType, subjectId }: ProjectedField): string {
  return subjectKey({ entityType: subjectType, entityId: subjectId })
}
