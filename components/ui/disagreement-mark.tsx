import styles from './disagreement-mark.module.css'

/** The amber "≠ 2" beside a value: sources disagree on so many fields, or name so many values. */
export function DisagreementMark({ text, label }: { text: string; label: string }) {
  return (
    <span className={styles.mark} title={label}>
      <span aria-hidden="true">{`≠ ${text}`}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}
