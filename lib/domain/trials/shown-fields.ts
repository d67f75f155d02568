import { z } from 'zod'
import type { ClaimableField } from '../claims/claimable-fields'
import type { ProjectedField } from '../claims/statement'
import type { MissingReason } from '../shared/missing'

/** The projected fields of one subject, read by field. */
export interface ShownFields {
  read<S extends z.ZodType>(field: ClaimableField, schema: S): z.infer<S> | null
  text(field: ClaimableField): string | null
  list(field: ClaimableField): string[]
  missing(field: ClaimableField): MissingReason | null // NOT_CAPTURED when nothing at all is said
  find(field: ClaimableField): ProjectedField | null
}

// made once: making a schema costs more than reading with it
const text = z.string()
const list = z.array(z.string())

/** Reads shown values by field; a missing value is null, with its reason in `missing`. */
export function shownFields(fields: readonly ProjectedField[]): ShownFields {
  const byName = new Map(fields.map((projected) => [projected.field, projected]))
  const read = <S extends z.ZodType>(field: ClaimableField, schema: S): z.infer<S> | null => {
    const projected = byName.get(field)
    return projected && projected.missing === null ? schema.parse(projected.value) : null
  }
  return {
    read,
    text: (field) => read(field, text),
    list: (field) => [...new Set(read(field, list) ?? [])].toSorted(),
    missing: (field) => (byName.has(field) ? (byName.get(field)?.missing ?? null) : 'NOT_CAPTURED'),
    find: (field) => byName.get(field) ?? null,
  }
}
