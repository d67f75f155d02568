import type { ReactNode } from 'react'
import styles from './narrow-card.module.css'

/** The card of a page that asks for one thing: what it is, why, the form, and what to do where it does not work. */
export function NarrowCard(props: { title: string; lead: ReactNode; foot?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.card}>
      <h1>{props.title}</h1>
      <p className={styles.lead}>{props.lead}</p>
      {props.children}
      {props.foot && <p className={styles.foot}>{props.foot}</p>}
    </section>
  )
}
