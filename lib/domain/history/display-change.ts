import type { LabelOf } from '../claims/display-value'
import { displayCurated } from '../curation/display-curated'
import { entityField } from '../curation/entity-fields'
import { canonicalJson } from '../shared/canonical-json'
import { isMissingReason, MISSING_LABELS, type MissingReason } from '../shared/missing'
import type { HistoricEntity, HistoryChange } from './history-views'
import { spaced } from './history-words'
import type { RecordedChange } from './recorded-change'
import { readMark, sayMark } from './statement-mark'

/** What a statement says, for naming it. */
export interface ClaimedValue {
  value: unknown
  missing: MissingReason | null
}

/** What the writing of changes needs to know: labels of codes, and what each administration of the trial is called. */
export interface ChangeViewing {
  labelOf: LabelOf
  administrations: ReadonlyMap<string, string>
  claims: ReadonlyMap<string, ClaimedValue> // of the statements that changes name
}

/** Writes one stored change of a record in the reader's words. */
export function displayChange(
  entityType: HistoricEntity,
  change: RecordedChange,
  { labelOf, administrations, claims }: ChangeViewing,
): HistoryChange {
  const { field, administrationId } = readField(change.field)
  const entity = administrationId === null ? entityType : 'administration'
  const write = (value: unknown) => {
    const mark = readMark(value)
    if (!mark) return displayRecorded({ entity, field }, value, labelOf)
    const claim = claims.get(mark.claimId)
    return sayMark(mark, claim ? displayCurated({ entity, field }, claim, labelOf) : null)
  }
  return {
    field: change.field,
    label: entityField(entity, field)?.label ?? LABELS[field] ?? spaced(field),
    about: administrationId === null ? null : (administrations.get(administrationId) ?? 'An administration'),
    from: write(change.from),
    to: write(change.to),
  }
}

/** The statements that a change tells of where the value shown is not what changed. */
export function markedClaims({ from, to }: RecordedChange): string[] {
  return [from, to].flatMap((value) => readMark(value)?.claimId ?? [])
}

const LABELS: Readonly<Record<string, string>> = {
  publicId: 'Record',
  registryVersion: 'Version of the registry record',
  isGiven: 'Is given',
  scope: 'Screening',
  visibility: 'Visibility',
  mergedInto: 'Merged into',
  merged: 'Merged into this one',
  state: 'State',
  isDisputed: 'Disputed',
}

const SCOPES: Readonly<Record<string, string>> = {
  candidate: 'not screened yet',
  in: 'belongs in the atlas',
  out: 'does not belong in the atlas',
}

type Subject = { entity: HistoricEntity | 'administration'; field: string }

function displayRecorded({ entity, field }: Subject, value: unknown, labelOf: LabelOf): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' && isMissingReason(value)) return MISSING_LABELS[value]
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (field === 'scope' && typeof value === 'string') return SCOPES[value] ?? value
  try {
    return displayCurated({ entity, field }, { value, missing: null }, labelOf)
  } catch {
    return typeof value === 'string' ? value : canonicalJson(value) // an older form of the field, as it stands
  }
}

function readField(stored: string): { field: string; administrationId: string | null } {
  const match = /^administration:([^:]+):(.+)$/.exec(stored)
  return { field: match?.[2] ?? stored, administrationId: match?.[1] ?? null }
}
