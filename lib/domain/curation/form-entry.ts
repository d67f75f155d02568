import { canonicalJson } from '../shared/canonical-json'
import type { MissingReason } from '../shared/missing'
import { sayIssue } from '../shared/say-issue'
import { type CuratedEntity, entityField } from './entity-fields'
import { controlOf, TYPED_KIND_OF } from './form-controls'
import type { Entry, RecordField } from './form-model'
import { readTyped } from './form-reading'
import { EMPTY_TYPED } from './form-typed'
import { writeTyped } from './form-writing'

/** What one field of the form asks for: nothing new, a value or a reason for having none, or something to be mended. */
export type EntryOutcome =
  | { kind: 'unchanged' }
  | { kind: 'changed'; value: unknown; missing: MissingReason | null }
  | { kind: 'problem'; message: string }

/** What stands in the inputs of a field before anybody typed. */
export function entryOfRecord(entity: CuratedEntity, field: string, record: RecordField | null): Entry {
  const control = controlOf(entity, field)
  const hasValue = record !== null && record.missing === null
  return {
    typed: hasValue ? writeTyped(control, record.value) : EMPTY_TYPED[TYPED_KIND_OF[control.input]],
    missing: record?.missing ?? null,
    source: null,
  }
}

/**
 * Compares what was typed with what the record shows. A value equal to the record's is a change only where a source of
 * its own was named for it. A field emptied without a reason is a problem where the record has a value.
 */
export function entryOutcome(
  entity: CuratedEntity,
  field: string,
  entry: Entry,
  record: RecordField | null,
): EntryOutcome {
  const isSourced = entry.source !== null && entry.source.choice.kind !== 'none'
  if (entry.missing !== null) {
    const shown = record === null ? 'NOT_CAPTURED' : record.missing
    return entry.missing === shown && !isSourced
      ? { kind: 'unchanged' }
      : { kind: 'changed', value: null, missing: entry.missing }
  }
  const control = controlOf(entity, field)
  const reading = readTyped(control, entry.typed)
  if (reading === null)
    return record === null || record.missing !== null
      ? { kind: 'unchanged' }
      : { kind: 'problem', message: 'is empty: give a value, or choose why there is none' }
  if ('problem' in reading) return { kind: 'problem', message: reading.problem }
  const message = issueOf(entity, field, reading.value)
  if (message !== null) return { kind: 'problem', message }
  return !isSourced && isAsShown(entity, field, reading.value, record)
    ? { kind: 'unchanged' }
    : { kind: 'changed', value: reading.value, missing: null }
}

// through the inputs and back, so that what inputs cannot hold is no change
function isAsShown(
  entity: CuratedEntity,
  field: string,
  value: unknown,
  record: RecordField | null,
): boolean {
  if (record === null || record.missing !== null) return false
  const control = controlOf(entity, field)
  const shown = readTyped(control, writeTyped(control, record.value))
  return shown !== null && 'value' in shown && canonicalJson(shown.value) === canonicalJson(value)
}

function issueOf(entity: CuratedEntity, field: string, value: unknown): string | null {
  const parsed = entityField(entity, field)?.schema.safeParse(value)
  const issue = parsed?.success === false ? parsed.error.issues[0] : undefined
  return issue ? sayIssue(issue) : null
}
