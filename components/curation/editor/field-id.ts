import type { ItemName } from '@/lib/domain/curation/form-edits'

/** The id of a field's frame on the page. */
export function fieldId(item: ItemName, field: string): string {
  return `${item.entityType}-${item.entityId}-${field}`
}

export const SOURCE_FIELD_ID = 'proposal-source'
