import { canonicalText } from '../claims/canonical-text'
import { isClaimableField } from '../claims/claimable-fields'
import { canonicalJson } from '../shared/canonical-json'
import type { MissingReason } from '../shared/missing'
import { type CuratedEntity, entityField } from './entity-fields'

/**
 * The text by which two values of one field of one kind of thing are compared: of trials and administrations the
 * projection's own, of all others the text, or the set of what a list holds, as it stands. A missing value's text is
 * its reason.
 */
export function canonicalValueText(
  entity: CuratedEntity,
  field: string,
  { value, missing }: { value: unknown; missing: MissingReason | null },
): string {
  if (missing) return missing
  if (isProjected(entity) && isClaimableField(field)) return canonicalText(field, value, null)
  return Array.isArray(value) ? [...new Set(value.map(asText))].toSorted().join('|') : asText(value)
}

/** The value as the field's schema keeps it: trimmed, with nothing the field does not know. Throws when it does not fit. */
export function parseValue(entity: CuratedEntity, field: string, value: unknown): unknown {
  const known = entityField(entity, field)
  if (!known) throw new Error(`A ${entity} has no field ${field}.`)
  return known.schema.parse(value)
}

/** Tells whether values of this kind of thing are shown by projection, together with what registries say. */
export function isProjected(entity: CuratedEntity): entity is 'trial' | 'administration' {
  return entity === 'trial' || entity === 'administration'
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value)
}
