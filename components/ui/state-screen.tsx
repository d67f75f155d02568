import type { ReactNode } from 'react'
import styles from './state-screen.module.css'

/** What stands where content would: empty, filtered to empty, failed, forbidden, not found. Says what to do next. */
export function StateScreen(props: { title: string; level?: 'page' | 'part'; children: ReactNode }) {
  const Heading = props.level === 'part' ? 'h2' : 'h1'
  return (
    <section className={styles.screen} data-level={props.level ?? 'page'}>
      <Heading>{props.title}</Heading>
      {props.children}
    </section>
  )
}
