import { useId, type ReactNode } from 'react'
import styles from './card.module.css'

/** A card with its heading; `hint` says in a few words how to read it. */
export function Card(props: { title: string; hint?: ReactNode; tone?: 'amber'; children: ReactNode }) {
  const headingId = useId()
  return (
    <section className={styles.card} data-tone={props.tone} aria-labelledby={headingId}>
      <header className={styles.head}>
        <h2 id={headingId}>{props.title}</h2>
        {props.hint && <p className={styles.hint}>{props.hint}</p>}
      </header>
      {props.children}
    </section>
  )
}
