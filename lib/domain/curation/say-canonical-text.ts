import { displayDate } from '../claims/display-date'
import { isClaimableField } from '../claims/claimable-fields'
import type { LabelOf } from '../claims/display-value'
import { isMissingReason, MISSING_LABELS } from '../shared/missing'

/**
 * Writes the canonical text of a value for reading, where the value itself is not at hand: codes by their labels, dates
 * as dates, a missing value by its reason; anything else as it stands.
 */
export function sayCanonicalText(field: string, text: string, labelOf: LabelOf): string {
  if (isMissingReason(text)) return MISSING_LABELS[text]
  if (!isClaimableField(field)) return text
  const whole = labelOf(field, text)
  if (whole !== text) return whole
  return text
    .split('|')
    .map((part) => displayDate(labelOf(field, part)))
    .join(', ')
}
