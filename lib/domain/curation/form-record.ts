import type { EditField, EditRecord } from './edit-views'
import type { FormItem, RecordField, RecordThing } from './form-model'

/** The things behind a form about one record: the record itself, then its administrations, all at its version. */
export function recordThings(record: EditRecord): RecordThing[] {
  const { entityType, id, label, version, administrations } = record
  return [
    { entityType, entityId: id, label, version, fields: recordFields(record.fields) },
    ...administrations.map((administration) => ({
      entityType: 'administration' as const,
      entityId: administration.id,
      label: administration.label,
      version,
      fields: recordFields(administration.fields),
    })),
  ]
}

/** The item that begins an edit of a thing: nothing typed yet, at the version the author sees. */
export function editItem(thing: RecordThing, trialId: string | null): FormItem {
  const { entityType, entityId, version } = thing
  return { entityType, entityId, trialId, operation: 'edit', baseVersion: version, entries: {} }
}

/** The item that begins a new thing. */
export function createItem(
  entityType: FormItem['entityType'],
  entityId: string,
  trialId: string | null = null,
): FormItem {
  return { entityType, entityId, trialId, operation: 'create', baseVersion: null, entries: {} }
}

function recordFields(fields: Record<string, EditField>): Record<string, RecordField> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, recordField(field)]))
}

function recordField({ value, missing, display, canonicalText, statements }: EditField): RecordField {
  const origin = statements.find(({ isShown }) => isShown)?.origin ?? null
  return { value: missing === null ? value : null, missing, display, canonicalText, origin }
}
