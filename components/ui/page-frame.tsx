import type { ReactNode } from 'react'
import styles from './page-frame.module.css'

/** The width and rhythm of a page's content. */
export function PageFrame({ children }: { children: ReactNode }) {
  return <div className={styles.frame}>{children}</div>
}
