import { fieldView, type FieldViewing } from '../../domain/claims/field-view'
import { displayCurated } from '../../domain/curation/display-curated'
import type { EditField } from '../../domain/curation/edit-views'
import { type CuratedEntity, ENTITY_FIELDS, type EntityField } from '../../domain/curation/entity-fields'
import type { ShownFields } from './shown-values'

/** Writes every field that can be proposed of one thing as its form begins, said or not, in the order of the list. */
export function editFields(
  entity: CuratedEntity,
  shown: ShownFields | undefined,
  viewing: FieldViewing,
): Record<string, EditField> {
  const fields: Record<string, EntityField> = ENTITY_FIELDS[entity]
  return Object.fromEntries(
    Object.entries(fields).map(([field, { label }]) => {
      const value = shown?.get(field)
      if (!value) return [field, { ...UNSAID, field, label }]
      const view = value.projected && fieldView(value.projected, viewing)
      const isMissing = value.missing !== null || value.value === null
      return [
        field,
        {
          field,
          label,
          value: isMissing ? null : value.value,
          display: isMissing ? null : displayCurated({ entity, field }, value, viewing.labelOf),
          canonicalText: value.canonicalText,
          missing: isMissing ? (value.missing ?? 'NOT_CAPTURED') : null,
          why: view?.why ?? null,
          disagrees: view?.disagrees ?? false,
          statements: view?.statements ?? [],
        },
      ]
    }),
  )
}

const UNSAID = {
  value: null,
  display: null,
  canonicalText: null,
  missing: 'NOT_CAPTURED',
  why: null,
  disagrees: false,
  statements: [],
} as const satisfies Omit<EditField, 'field' | 'label'>
