import {
  MISSING_LABELS,
  MISSING_REASONS,
  isMissingReason,
  type MissingReason,
} from '@/lib/domain/shared/missing'
import styles from './missing-select.module.css'

/** Says why a field without a value has none. Shown only where there is none, so that it asks nothing needless. */
export function MissingSelect(props: {
  label: string
  value: MissingReason | null
  onChange: (reason: MissingReason | null) => void
}) {
  return (
    <select
      className={styles.select}
      aria-label={`Why there is no value: ${props.label}`}
      value={props.value ?? ''}
      onChange={({ target }) => props.onChange(isMissingReason(target.value) ? target.value : null)}
    >
      {props.value === null && <option value="">no value …</option>}
      {MISSING_REASONS.map((reason) => (
        <option key={reason} value={reason}>
          {MISSING_LABELS[reason]}
        </option>
      ))}
    </select>
  )
}
