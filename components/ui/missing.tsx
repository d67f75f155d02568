import { MISSING_LABELS, type MissingReason } from '@/lib/domain/shared/missing'
import styles from './missing.module.css'

/** Says why a value is missing: "not reported", "not captured yet", "not applicable". */
export function Missing({ reason }: { reason: MissingReason }) {
  return <em className={styles.missing}>{MISSING_LABELS[reason]}</em>
}
