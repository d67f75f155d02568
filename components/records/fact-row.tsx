import type { ReactNode } from 'react'
import styles from './field-row.module.css'

/** A row of a record for something that is not a claimable field: label and value; its sources stand in the value. */
export function FactRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
