import { CLAIMABLE_FIELDS, type ClaimableField } from '@/lib/domain/claims/claimable-fields'
import { MISSING_LABELS, MISSING_REASONS, type MissingReason } from '@/lib/domain/shared/missing'
import { lowerFirst } from '@/lib/domain/shared/words'
import styles from './missing-line.module.css'

export interface MissingField {
  field: ClaimableField
  reason: MissingReason
}

/** The fields without a value in one line, by reason: no walls of "not reported". */
export function MissingLine({ fields }: { fields: readonly MissingField[] }) {
  if (fields.length === 0) return null
  return (
    <p className={styles.line}>
      {MISSING_REASONS.filter((reason) => fields.some((field) => field.reason === reason)).map((reason) => (
        <span key={reason}>
          <em>{MISSING_LABELS[reason]}:</em>{' '}
          {fields
            .filter((field) => field.reason === reason)
            .map(({ field }) => lowerFirst(CLAIMABLE_FIELDS[field].label))
            .join(', ')}
        </span>
      ))}
    </p>
  )
}
