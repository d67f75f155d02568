import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A notice above the content, for something the reader should know before reading on. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice} role="status">
      <strong>{title}</strong>
      <div>{children}</div>
    </div>
  )
}
