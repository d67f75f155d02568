import type { ReactNode } from 'react'
import styles from './chip.module.css'

/** A small tinted word beside a value, such as a derived stage. */
export function Chip({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <span className={styles.chip} title={title}>
      {children}
    </span>
  )
}
