import { z } from 'zod'
import type { LabelOf } from '../claims/display-value'
import { displayCurated } from '../curation/display-curated'
import { entityField } from '../curation/entity-fields'
import { canonicalJson } from '../shared/canonical-json'
import { isMissingReason, MISSING_LABELS, type MissingReason } from '../shared/missing'
import type { HistoricEntity, HistoryChange } from './history-views'
import { spaced } from './history-words'
import type { RecordedChange } from './recorded-change'

/** What a statement says, for naming it. */
export interface ClaimedValue {
  value: unknown
  missing: MissingReason | null
}

/** What the writing of changes needs to know: labels of codes, and what each administration of the trial is called. */
export interface ChangeViewing {
  labelOf: LabelOf
  administrations: ReadonlyMap<string, string>
  claims: ReadonlyMap<string, ClaimedValue> // of the statements a dispute was about
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
    const mark = markSchema.safeParse(value)
    if (!mark.success) return displayRecorded({ entity, field }, value, labelOf)
    const { claimId, isDisputed } = mark.data
    const claim = claims.get(claimId)
    const says = claim ? displayCurated({ entity, field }, claim, labelOf) : null
    return [says === null ? null : `“${says}”:`, isDisputed ? 'disputed' : 'not disputed']
      .filter((part) => part !== null)
      .join(' ')
  }
  return {
    field: change.field,
    label: entityField(entity, field)?.label ?? LABELS[field] ?? spaced(field),
    about: administrationId === null ? null : (administrations.get(administrationId) ?? 'An administration'),
    from: write(change.from),
    to: write(change.to),
  }
}

// what a dispute, and its end, leave in the trail
const markSchema = z.strictObject({ claimId: z.string(), isDisputed: z.boolean() })

/** The statements whose marks of dispute were set or taken off by a change. */
export function disputedClaims({ from, to }: RecordedChange): string[] {
  return [from, to].flatMap((value) => markSchema.safeParse(value).data?.claimId ?? [])
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
