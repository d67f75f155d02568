import { canonicalValueText } from '../../domain/curation/canonical-value'
import { entityField } from '../../domain/curation/entity-fields'
import type { ProposalItem, ProposedValue, SourceChoice } from '../../domain/curation/proposal-input'
import type { HistoricEntity } from '../../domain/history/history-views'
import { isMissingReason } from '../../domain/shared/missing'

/** A value of an old version with where it was read then; `source` null where nobody named one for this field. */
export interface OldValue {
  field: string
  old: unknown // as the trail tells it: a missing value as its reason, null for nothing known
  now: unknown
  source: SourceChoice | null
  locator: string | null
  passage: string | null
  statedOn: string | null
}

/**
 * Makes the value a proposal restores from one of an old version, with its old source. A field of which nothing was known
 * then is proposed as not captured; null for a field nobody can propose.
 */
export function restoredValue(
  entity: HistoricEntity | 'administration',
  { field, old, now, ...where }: OldValue,
): ProposedValue | null {
  if (!entityField(entity, field)) return null
  return {
    field,
    ...statedOf(old),
    baseText: now === null ? null : canonicalValueText(entity, field, statedOf(now)),
    basis: 'curated',
    note: null,
    ...where,
  }
}

function statedOf(told: unknown): Pick<ProposedValue, 'value' | 'missing'> {
  if (told === null) return { value: null, missing: 'NOT_CAPTURED' }
  if (typeof told === 'string' && isMissingReason(told)) return { value: null, missing: told }
  return { value: told, missing: null }
}

/** An item of a proposal that edits something at its version of now. */
export function editItem(
  item: Pick<ProposalItem, 'entityType' | 'entityId' | 'values' | 'baseVersion'>,
): ProposalItem {
  return { ...item, operation: 'edit', trialId: null }
}
