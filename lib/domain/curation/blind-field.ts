import { CLAIMABLE_FIELDS, type ClaimableField, isClaimableField } from '../claims/claimable-fields'

/** A field of a trial, or of one of its administrations, that two curators enter blindly. */
export interface BlindField {
  entityType: 'trial' | 'administration'
  administrationId: string | null
  field: ClaimableField
}

/** Names a field within a blinded entry: "phase" of the trial, "01JB.../dose" of an administration. */
export function blindFieldKey({ administrationId, field }: BlindField): string {
  return administrationId === null ? field : `${administrationId}/${field}`
}

/** Says which field it is: "Phase", or "Dose, ALF201 intravenously" where it is one of an administration. */
export function sayBlindField({ label, of }: { label: string; of: string | null }): string {
  return of === null ? label : `${label}, ${of}`
}

/** Reads such a name; null where it names no field, or one of the wrong kind of thing. */
export function readBlindFieldKey(key: string): BlindField | null {
  const at = key.lastIndexOf('/')
  const field = key.slice(at + 1)
  const administrationId = at < 0 ? null : key.slice(0, at)
  if (!isClaimableField(field) || administrationId === '') return null
  const entityType = administrationId === null ? 'trial' : 'administration'
  return CLAIMABLE_FIELDS[field].subject === entityType ? { entityType, administrationId, field } : null
}

/** What is asked for unless the reviewer says otherwise: what readers filter by, and what is most often misread. */
export const USUAL_BLIND_FIELDS: readonly ClaimableField[] = [
  'phase',
  'status',
  'enrollment',
  'startedOn',
  'completedOn',
  'cellType',
  'startingMaterial',
  'donor',
  'route',
  'dose',
  'window',
]
