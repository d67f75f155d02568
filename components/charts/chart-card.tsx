import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { MOSTLY_MISSING, sayShare, shareOf } from './chart-data'
import styles from './chart-card.module.css'

/**
 * A chart with its numbers as a table. Where most of the trials have no value there is nothing to draw: the card is one
 * line that says so, and the numbers.
 */
export function ChartCard(props: {
  title: string
  hint?: ReactNode
  missing: { count: number; total: number; words: string }
  numbers: ReactNode
  files?: ReactNode // links to the same as files
  children: ReactNode
}) {
  const { count, total, words } = props.missing
  if (shareOf(count, total) > MOSTLY_MISSING)
    return (
      <section className={styles.line} data-collapsed="" aria-label={props.title}>
        <p>
          <strong>{props.title}</strong>: <em>{words}</em> for {sayShare(count, total)} of these {total}{' '}
          trials.
        </p>
        <Numbers title={props.title}>{props.numbers}</Numbers>
        {props.files}
      </section>
    )
  return (
    <Card title={props.title} hint={props.hint}>
      {props.children}
      <div className={styles.foot}>
        <Numbers title={props.title}>{props.numbers}</Numbers>
        {props.files}
      </div>
    </Card>
  )
}

function Numbers({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.numbers}>
      <summary>
        The numbers<span className="visually-hidden"> of {title}</span>
      </summary>
      <div className={styles.table} role="region" aria-label={`The numbers of ${title}`} tabIndex={0}>
        {children}
      </div>
    </details>
  )
}
