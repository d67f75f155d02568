import type { ReactNode } from 'react'
import styles from './page-heading.module.css'

/** The top of a page: where we are, what it says, and the line under it. */
export function PageHeading(props: { where: ReactNode; title: ReactNode; children?: ReactNode }) {
  return (
    <header className={styles.heading}>
      <p className={styles.where}>{props.where}</p>
      <h1>{props.title}</h1>
      {props.children && <div className={styles.under}>{props.children}</div>}
    </header>
  )
}
