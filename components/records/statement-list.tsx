import { displayDate } from '@/lib/domain/claims/display-date'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import type { FieldView, StatementView } from '@/lib/domain/trials/trial-views'
import { Missing } from '../ui/missing'
import { PhaseLozenge } from '../ui/phase-lozenge'
import { sayReadingNote, wordsOf } from './reading-note'
import { SourceNumber } from './source-number'
import styles from './statement-list.module.css'

/** Everything sources say of one field, the value shown first: each with source, date, passage and how it stands. */
export function StatementList(props: {
  view: FieldView
  sources: readonly { number: number; title: string }[]
}) {
  return (
    <ol className={styles.list} data-field={props.view.field}>
      {props.view.statements.map((statement, at) => (
        <li key={at} className={styles.statement} data-shown={statement.isShown || undefined}>
          <div className={styles.value}>
            <StatementValue field={props.view.field} statement={statement} />
          </div>
          <div className={styles.said}>
            <p>
              <strong>{titleOf(statement, props.sources)}</strong>
              {', '}
              <span className={styles.dated}>
                {statement.statedOn === null ? 'undated' : displayDate(statement.statedOn.slice(0, 10))}{' '}
                <SourceNumber number={statement.sourceNumber} />
              </span>
            </p>
            <Details statement={statement} title={titleOf(statement, props.sources)} />
          </div>
          <p className={styles.standing}>
            <span className={styles.chip} title={statement.standing}>
              {statement.isDisputed ? 'disputed' : (SHORT[statement.standing] ?? statement.standing)}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}

const SHORT: Record<string, string> = {
  'older statement of the same record': 'older copy',
  'undated copy of the same record': 'undated copy',
}

function StatementValue({ field, statement }: { field: string; statement: StatementView }) {
  if (statement.missing !== null) return <Missing reason={statement.missing} />
  if (field === 'phase') return <PhaseLozenge group={statement.canonicalText} label={statement.display} />
  return statement.display
}

function Details({ statement, title }: { statement: StatementView; title: string }) {
  const { origin, locator } = statement
  const note = sayReadingNote(statement)
  const isNamed = title.startsWith(origin) || origin.endsWith(title)
  const from = [isNamed ? null : origin, locator].filter((part) => part !== null)
  const words = wordsOf(statement)
  return (
    <>
      {words !== null && <p className={styles.passage}>“{words}”</p>}
      {from.length > 0 && <p className={styles.from}>{from.join(' · ')}</p>}
      {note !== null && <p className={styles.from}>{note}</p>}
      {statement.decision && <p className={styles.from}>{sayDecision(statement.decision)}</p>}
    </>
  )
}

function sayDecision({ by, enteredBy, at, reason }: NonNullable<StatementView['decision']>): string {
  const entered = enteredBy === by ? '' : `, entered by ${enteredBy}`
  const when = at === null ? '' : `, ${sayInstant(at)}`
  return `Decided by ${by}${when}${entered}${reason === null ? '' : `: “${reason}”`}`
}

function titleOf(statement: StatementView, sources: readonly { number: number; title: string }[]): string {
  return sources.find(({ number }) => number === statement.sourceNumber)?.title ?? statement.origin
}
