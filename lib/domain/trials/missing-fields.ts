import { CLAIMABLE_FIELDS, type ClaimableField, isClaimableField } from '../claims/claimable-fields'
import type { MissingReason } from '../shared/missing'
import type { ShownFields } from './shown-fields'

export type MissingFields = Partial<Record<ClaimableField, MissingReason>>

/** The claimable fields in the order of the dictionary. */
export const CLAIMABLE_FIELD_NAMES: readonly ClaimableField[] =
  Object.keys(CLAIMABLE_FIELDS).filter(isClaimableField)

/** Why each field of a subject that shows no value shows none. */
export function missingOf(subject: 'trial' | 'administration', fields: ShownFields): MissingFields {
  return collect(subject, (field) => fields.missing(field))
}

/**
 * Why a trial shows nothing for a field of its administrations: null when one of them has a value; else NOT_REPORTED of
 * a source that was read stands before NOT_CAPTURED, as in the projection itself.
 */
export function missingOverAdministrations(administrations: readonly ShownFields[]): MissingFields {
  return collect('administration', (field) => {
    const reasons = administrations.map((fields) => fields.missing(field))
    if (reasons.includes(null)) return null
    if (reasons.includes('NOT_REPORTED')) return 'NOT_REPORTED'
    return reasons.length > 0 && !reasons.includes('NOT_CAPTURED') ? 'NOT_APPLICABLE' : 'NOT_CAPTURED'
  })
}

function collect(
  subject: 'trial' | 'administration',
  reasonOf: (field: ClaimableField) => MissingReason | null,
): MissingFields {
  const missing: MissingFields = {}
  for (const field of CLAIMABLE_FIELD_NAMES) {
    const reason = CLAIMABLE_FIELDS[field].subject === subject ? reasonOf(field) : null
    if (reason) missing[field] = reason
  }
  return missing
}
