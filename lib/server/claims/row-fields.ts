import type { CuratedEntity } from '../../domain/curation/entity-fields'
import type { FieldViewing } from '../../domain/claims/field-view'
import { type ListedPart, listedStatement } from '../../domain/claims/listed-statement'
import { type RowField, rowFieldView } from '../../domain/claims/row-field-view'
import { readChanges } from '../../domain/history/recorded-change'
import { isMissingReason, type MissingReason } from '../../domain/shared/missing'
import type { FieldView } from '../../domain/trials/trial-views'
import type { Reader } from '../db/handles'
import { fieldStatement, findDecided } from './claim-statements'

/** A thing whose fields stand in its own row, and what they hold: values as claims hold them, null for nothing known. */
interface RowThing {
  entity: Exclude<CuratedEntity, 'trial' | 'administration'>
  id: string
  values: Readonly<Record<string, unknown>>
  missing: Readonly<Partial<Record<string, MissingReason>>>
  parts: readonly ListedPart[] // of its lists
}

/**
 * Loads the fields of a thing that stand in its own row, each with its value and everything said of it, by field in the order
 * of `values`; a field of which nothing is known and nothing was said is left out.
 */
export async function loadRowFields(
  handle: Reader,
  { entity, id, values, missing, parts }: RowThing,
  viewing: FieldViewing,
): Promise<Record<string, FieldView>> {
  const [claims, first] = await Promise.all([
    findDecided(handle, { entityType: entity, entityId: id }),
    loadFirst(handle, entity, id),
  ])
  const views = Object.entries(values).flatMap(([field, value]) => {
    const own = claims.filter((claim) => claim.field === field)
    if (value === null && own.length === 0 && !first.has(field)) return []
    const claimed = own.map((claim) => fieldStatement(claim, null))
    const read = parts
      .filter((part) => part.field === field && !own.some(({ sourceId }) => sourceId === part.sourceId))
      .map((part) => listedStatement(entity, part))
    const statements = [...claimed, ...read]
    const row = { entity, field, value, missing: missing[field] ?? null, statements }
    return [rowFieldView({ ...row, first: first.get(field) ?? null }, viewing)]
  })
  return Object.fromEntries(views.map((view) => [view.field, view]))
}

// what stood there before the trail began, by field
async function loadFirst(
  handle: Reader,
  entityType: string,
  entityId: string,
): Promise<Map<string, NonNullable<RowField['first']>>> {
  const entries = await handle.auditEntry.findMany({
    where: { entityType, entityId },
    select: { at: true, changes: true },
    orderBy: { seq: 'asc' },
  })
  const first = new Map<string, RowField['first']>()
  for (const { at, changes } of entries)
    for (const { field, from } of readChanges(changes)) {
      const isValue = from !== null && !(typeof from === 'string' && isMissingReason(from))
      if (!first.has(field)) first.set(field, isValue ? { value: from, until: at } : null)
    }
  return new Map([...first].flatMap(([field, value]) => (value ? [[field, value] as const] : [])))
}
