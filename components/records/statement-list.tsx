import { displayDate } from '@/lib/domain/claims/display-date'
import type { FieldView, StatementView } from '@/lib/domain/trials/trial-views'
import { Missing } from '../ui/missing'
import { PhaseLozenge } from '../ui/phase-lozenge'
import { SourceNumber } from './source-number'
import styles from './statement-list.module.css'

/** Everything sources say of one field, the value shown first: each with source, date, passage and how it stands. */
export function StatementList(props: {
  view: FieldView
  sources: readonly { number: number; title: string }[]
}) {
  return (
    <ol className={styles.list}>
      {props.view.statements.map((statement, at) => (
        <li key={at} className={styles.statement} data-shown={statement.isShown || undefined}>
          <div className={styles.value}>
            <StatementValue field={props.view.field} statement={statement} />
          </div>
          <div className={styles.said}>
            <p>
              <strong>{titleOf(statement, props.sources)}</strong>
              {', '}
              {statement.statedOn === null ? 'undated' : displayDate(statement.statedOn.slice(0, 10))}{' '}
              <SourceNumber number={statement.sourceNumber} />
            </p>
            <Details statement={statement} />
          </div>
          <p className={styles.standing}>
            <span className={styles.chip}>{statement.isDisputed ? 'disputed' : statement.standing}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}

function StatementValue({ field, statement }: { field: string; statement: StatementView }) {
  if (statement.missing !== null) return <Missing reason={statement.missing} />
  if (field === 'phase') return <PhaseLozenge group={statement.canonicalText} label={statement.display} />
  return statement.display
}

function Details({ statement }: { statement: StatementView }) {
  const { origin, locator, passage, textAsGiven, note, display } = statement
  const from = [origin, ...(locator === null ? [] : [locator])].join(' · ')
  const words = passage ?? (textAsGiven === display ? null : textAsGiven)
  return (
    <>
      {words !== null && <p className={styles.passage}>“{words}”</p>}
      <p className={styles.from}>{from}</p>
      {note !== null && <p className={styles.from}>{note}</p>}
    </>
  )
}

function titleOf(statement: StatementView, sources: readonly { number: number; title: string }[]): string {
  return sources.find(({ number }) => number === statement.sourceNumber)?.title ?? statement.origin
}
