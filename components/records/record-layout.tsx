import type { ReactNode } from 'react'
import styles from './record-layout.module.css'

/** The page of one record: its cards, and at the side its sources and what stands near; below each other when narrow. */
export function RecordLayout(props: { heading: ReactNode; children: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        {props.heading}
        {props.children}
      </div>
      <aside className={styles.side} aria-label="Sources and related records">
        {props.side}
      </aside>
    </div>
  )
}

/** A small card at the side of a record. */
export function SideCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
